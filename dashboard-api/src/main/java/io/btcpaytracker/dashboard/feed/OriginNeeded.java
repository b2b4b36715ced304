package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Whoever shows a cookie must say which page it is: every browser does. Programs show a token, and
 * the demo's guests have nothing to lose.
 */
final class OriginNeeded implements HandshakeInterceptor {
  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    boolean byCookie =
        Caller.of(request.getPrincipal())
            .filter(caller -> caller.way() == Caller.Way.SESSION)
            .isPresent();
    if (byCookie && request.getHeaders().getOrigin() == null) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {
    // Nothing to add to what was answered.
  }
}
