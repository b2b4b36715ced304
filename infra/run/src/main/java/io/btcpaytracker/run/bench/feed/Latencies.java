package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.bench.Percentiles;
import java.util.Arrays;

/** Times from due to seen, of those events that are not warm-up. Used by one thread. */
final class Latencies {
  private static final int FIRST_SIZE = 1 << 16;

  private final int warmUp;
  private long[] nanos = new long[FIRST_SIZE];
  private int count;

  /**
   * @param warmUp events before this number are not counted
   */
  Latencies(int warmUp) {
    this.warmUp = warmUp;
  }

  synchronized void add(int number, long latency) {
    if (number < warmUp) {
      return;
    }
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = latency;
  }

  synchronized Percentiles percentiles() {
    return Percentiles.ofNanos(Arrays.copyOf(nanos, count));
  }
}
