package io.btcpaytracker.dashboard.feed;

import java.io.IOException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A frame is a text message. */
record WebSocketSink(WebSocketSession session) implements FrameSink {
  @Override
  public void send(Frame frame) throws IOException {
    try {
      session.sendMessage(new TextMessage(frame.text()));
    } catch (IllegalStateException e) {
      // Tomcat's word for a connection that was closed in between.
      throw new IOException("the viewer is gone", e);
    }
  }

  @Override
  public void close(Farewell farewell) throws IOException {
    session.close(new CloseStatus(farewell.code(), farewell.reason()));
  }
}
