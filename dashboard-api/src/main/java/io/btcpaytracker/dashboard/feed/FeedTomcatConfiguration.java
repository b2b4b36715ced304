package io.btcpaytracker.dashboard.feed;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes Tomcat's connections many and small: a viewer's is there all day and idle most of the time.
 * With the server's own sizes each was measured to hold 65 kB of heap, with these 14 kB.
 */
@Configuration(proxyBeanMethods = false)
class FeedTomcatConfiguration {
  /** Tomcat reads it by this name, once, when its WebSocket is first used. */
  private static final String WEBSOCKET_BUFFER = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

  /** Held three times per viewer; a frame with one event fits, larger ones go in pieces. */
  private static final String WEBSOCKET_BUFFER_BYTES = "704";

  private static final String SOCKET_READ_BYTES = "256";
  private static final String SOCKET_WRITE_BYTES = "1024";

  /** For pages, REST and whoever is refused, beside the viewers. */
  private static final int OTHER_CONNECTIONS = 2_096;

  static {
    System.setProperty(WEBSOCKET_BUFFER, WEBSOCKET_BUFFER_BYTES);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> manySmallConnections(
      FeedProperties settings) {
    int connections = settings.viewers() + OTHER_CONNECTIONS;
    return factory ->
        factory.addConnectorCustomizers(connector -> {
          connector.setProperty("maxConnections", Integer.toString(connections));
          connector.setProperty("socket.appReadBufSize", SOCKET_READ_BYTES);
          connector.setProperty("socket.appWriteBufSize", SOCKET_WRITE_BYTES);
        });
  }
}
