package io.btcpaytracker.dashboard.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** A frame is a server-sent event whose id is the cursor, so that browsers resume by themselves. */
record EventStreamSink(OutputStream out) implements FrameSink {
  @Override
  public void send(Frame frame) throws IOException {
    String id = frame.cursor() == null ? "" : "id: " + frame.cursor() + "\n";
    out.write((id + "data: " + frame.text() + "\n\n").getBytes(UTF_8));
    out.flush();
  }

  /** The stream's end says it; the client connects again with its last id. */
  @Override
  public void close(Farewell farewell) throws IOException {
    out.write((": " + farewell.reason() + "\n\n").getBytes(UTF_8));
    out.flush();
  }
}
