package io.btcpaytracker.run.bench;

import java.util.Arrays;

/**
 * Nearest-rank percentiles: each is a value that was really measured, never one in between.
 *
 * @param count how many values; with none, all figures are 0
 */
public record Percentiles(int count, double p50, double p90, double p99, double max) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** In milliseconds. */
  public static Percentiles ofNanos(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Percentiles(
        sorted.length, at(sorted, 50), at(sorted, 90), at(sorted, 99), at(sorted, 100));
  }

  private static double at(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = Math.ceilDiv(sorted.length * percent, 100);
    return sorted[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }
}
