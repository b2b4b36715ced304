package io.btcpaytracker.projector.rollup;

import java.time.Duration;
import java.time.Instant;

/**
 * Classes of durations whose counts can be added: two for each doubling. Class n holds {@code
 * 2^(n/2) <= seconds < 2^((n+1)/2)}, class 0 also what is shorter.
 */
final class Durations {
  static final int UNKNOWN = -1;

  private static final long SECONDS_MAX = Integer.MAX_VALUE;
  private static final int HIGHEST_BIT = 63;

  private Durations() {}

  /** UNKNOWN when time goes backwards: one of the two was told wrongly. */
  static int classBetween(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return UNKNOWN;
    }
    long seconds = Math.clamp(Duration.between(from, to).toSeconds(), 1, SECONDS_MAX);
    // floor(2 log2 s) = floor(log2 s²), without a float that could round differently elsewhere.
    return HIGHEST_BIT - Long.numberOfLeadingZeros(seconds * seconds);
  }
}
