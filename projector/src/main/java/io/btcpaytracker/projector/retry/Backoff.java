package io.btcpaytracker.projector.retry;

import java.time.Duration;

/**
 * Waits that double from one failure to the next, up to a bound.
 *
 * @param min after the first failure
 * @param max never longer than this
 */
public record Backoff(Duration min, Duration max) {
  private static final int DOUBLINGS_MAX = 20;

  public Backoff {
    if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
      throw new IllegalArgumentException(
          "backoff goes from %s to %s (expected from more than 0 to at least as much); correct the setting"
              .formatted(min, max));
    }
  }

  /**
   * @param failures in a row, at least 1
   */
  public Duration after(int failures) {
    Duration wait = min.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
    return wait.compareTo(max) < 0 ? wait : max;
  }
}
