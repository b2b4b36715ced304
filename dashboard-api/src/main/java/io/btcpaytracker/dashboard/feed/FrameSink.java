package io.btcpaytracker.dashboard.feed;

import java.io.IOException;

/** The way to one viewer. Used by one thread; a send may block as long as the viewer is slow. */
interface FrameSink {
  /**
   * @throws IOException when the viewer is gone or took nothing for too long
   */
  void send(Frame frame) throws IOException;

  void close(Farewell farewell) throws IOException;
}
