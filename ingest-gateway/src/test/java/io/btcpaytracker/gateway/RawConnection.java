package io.btcpaytracker.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A socket on which anything can be written, at any pace. */
final class RawConnection implements AutoCloseable {
  private static final int READ_TIMEOUT_MILLIS = 20_000;

  private final Socket socket;
  private final PushbackInputStream in;

  RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    in = new PushbackInputStream(socket.getInputStream());
  }

  RawConnection write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return this;
  }

  /** Everything until the other side closes. */
  String readAll() throws IOException {
    return new String(in.readAllBytes(), ISO_8859_1);
  }

  String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c; (c = in.read()) >= 0 && c != '\n'; ) {
      line.append((char) c);
    }
    return line.toString().replace("\r", "");
  }

  /**
   * Writes one byte after the other until the connection is dropped.
   *
   * @return how long that took
   */
  Duration dripUntilDropped(Duration pause, Duration patience) {
    long startedAt = System.nanoTime();
    while (System.nanoTime() - startedAt < patience.toNanos()) {
      try {
        write("x");
        if (hasAnsweredOrClosed()) {
          return since(startedAt);
        }
      } catch (IOException _) {
        return since(startedAt);
      }
      LockSupport.parkNanos(pause.toNanos());
    }
    return patience;
  }

  /** Nothing is taken away by asking: what has come is still there to be read. */
  private boolean hasAnsweredOrClosed() throws IOException {
    socket.setSoTimeout(1);
    try {
      int next = in.read();
      if (next >= 0) {
        in.unread(next);
      }
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    } finally {
      socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    }
  }

  private static Duration since(long startedAt) {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
