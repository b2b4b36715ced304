package io.btcpaytracker.gateway.webhook;

import io.btcpaytracker.gateway.admission.Body;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Reads one request's body, bounded in length, time and memory. */
final class BodyReader implements AutoCloseable {
  private static final int FREE_BYTES = 8 * 1024;
  private static final int DRAIN_BYTES = 16 * 1024;
  private static final byte[] NOTHING = {};

  private final BodySettings settings;
  private final int bytesMax;
  private final BodyMemory memory;
  private final LongSupplier nanoTime;
  private long memoryTaken;

  BodyReader(BodySettings settings, int bytesMax, BodyMemory memory, LongSupplier nanoTime) {
    this.settings = settings;
    this.bytesMax = bytesMax;
    this.memory = memory;
    this.nanoTime = nanoTime;
  }

  /**
   * @param announced Content-Length, or -1
   */
  Body read(InputStream in, long announced) {
    if (announced > bytesMax) {
      return new Body.TooLarge(bytesMax, NOTHING);
    }
    try {
      return readBounded(in, announced);
    } catch (IOException e) {
      return isTimeout(e) ? new Body.TooSlow() : new Body.Broken();
    }
  }

  /** Throws the rest away, within the same time and a length of its own. */
  void drain(InputStream in) {
    byte[] buffer = new byte[DRAIN_BYTES];
    Pace pace = new Pace(settings, nanoTime);
    long left = settings.drainMax().toBytes();
    try {
      int count = 0;
      for (long total = 0; count >= 0 && total < left && !pace.isTooSlow(total); total += count) {
        count = in.read(buffer);
      }
    } catch (IOException _) {
      // The sender is gone, and with it the reason to read on.
      return;
    }
  }

  /** Gives the memory back; the body must not be used any more. */
  @Override
  public void close() {
    memory.giveBack(memoryTaken);
    memoryTaken = 0;
  }

  private Body readBounded(InputStream in, long announced) throws IOException {
    Pace pace = new Pace(settings, nanoTime);
    // One byte of room beyond what is expected shows the end, or the excess, without growing.
    byte[] buffer =
        new byte[(int) Math.min(FREE_BYTES, announced < 0 ? FREE_BYTES : announced + 1)];
    int length = 0;
    for (int count; (count = in.read(buffer, length, buffer.length - length)) >= 0; ) {
      length += count;
      if (length > bytesMax) {
        return new Body.TooLarge(bytesMax, buffer);
      }
      if (pace.isTooSlow(length)) {
        return new Body.TooSlow();
      }
      if (length == buffer.length) {
        int wanted = (int) Math.min(2L * length, bytesMax + 1L);
        if (!memory.tryTake(wanted - length)) {
          return new Body.NoMemory();
        }
        memoryTaken += wanted - length;
        buffer = Arrays.copyOf(buffer, wanted);
      }
    }
    return new Body.Whole(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
  }

  private static boolean isTimeout(IOException e) {
    return e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
  }
}
