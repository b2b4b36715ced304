package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.Caller;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /ws/events}. Each connection has a virtual thread of its own that sends: one loop for all
 * was measured to freeze every viewer behind a few stalled ones.
 */
final class FeedEndpoint extends TextWebSocketHandler {
  private static final String BLOCKING_SEND_TIMEOUT =
      "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final Feed feed;
  private final FeedProperties settings;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  private record Connection(Viewer viewer, Inbox inbox) {}

  FeedEndpoint(Feed feed, FeedProperties settings, JsonMapper json, InstantSource clock) {
    this.feed = feed;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws IOException {
    bound(session);
    WebSocketSink sink = new WebSocketSink(session);
    Viewer viewer = feed.viewer(Caller.of(session.getPrincipal()).orElseThrow(), sink);
    if (!feed.admit(viewer)) {
      feed.refused();
      sink.close(Farewell.FULL);
      return;
    }
    Inbox inbox = new Inbox(settings, json, clock);
    connections.put(session.getId(), new Connection(viewer, inbox));
    Thread.ofVirtual().name("viewer-" + session.getId()).start(viewer);
  }

  /** A send that blocks for longer ends the connection; nobody else waits for it. */
  private void bound(WebSocketSession session) {
    if (session instanceof NativeWebSocketSession wrapper) {
      Session tomcats = wrapper.getNativeSession(Session.class);
      if (tomcats != null) {
        tomcats.getUserProperties().put(BLOCKING_SEND_TIMEOUT, settings.sendTimeout().toMillis());
      }
    }
  }

  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage piece) {
    Connection connection = connections.get(session.getId());
    if (connection == null) {
      return;
    }
    switch (connection.inbox().take(piece.getPayload(), piece.isLast())) {
      case Inbox.Unfinished _ -> {}
      case Inbox.Asked(var subscription) -> connection.viewer().subscribe(subscription);
      case Inbox.Refused(var why) -> connection.viewer().sendAway(why);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    Connection connection = connections.remove(session.getId());
    if (connection != null) {
      connection.viewer().gone();
      feed.left(connection.viewer());
    }
  }
}
