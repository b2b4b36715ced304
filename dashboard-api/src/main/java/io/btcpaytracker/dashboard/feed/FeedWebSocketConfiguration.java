package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.door.Origin;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import tools.jackson.databind.json.JsonMapper;

/** Opens the path, to pages of our own origin and to programs. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class FeedWebSocketConfiguration {
  private static final int PIECE_SIZE = 128;

  @Bean
  WebSocketConfigurer feedPath(
      Feed feed, FeedProperties settings, Origin origin, JsonMapper json, InstantSource clock) {
    var endpoint = new FeedEndpoint(feed, settings, json, clock);
    return registry ->
        registry
            .addHandler(endpoint, "/ws/events")
            .setHandshakeHandler(new PlainHandshake())
            .addInterceptors(new OriginNeeded())
            // Beside the origin the request itself names, which behind a proxy is another.
            .setAllowedOrigins(origin.publicOrigin().stream().toArray(String[]::new));
  }

  /** Without compression, which costs memory for every viewer that asks for it. */
  private static final class PlainHandshake extends DefaultHandshakeHandler {
    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
        ServerHttpRequest request,
        List<WebSocketExtension> requested,
        List<WebSocketExtension> supported) {
      return List.of();
    }
  }

  /** Every connection holds these; messages come in pieces of this size. */
  @Bean
  ServletServerContainerFactoryBean webSocketContainer() {
    var container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(PIECE_SIZE);
    container.setMaxBinaryMessageBufferSize(PIECE_SIZE);
    return container;
  }
}
