package io.btcpaytracker.fold.record;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a source's clock is out of all reason, the arrival counts. A time in the far future would
 * otherwise stand for ever: no later event could seem newer. And before Bitcoin's first block
 * nothing was paid in it. See docs/decisions/0007.
 */
final class SourceClock {
  static final Duration AHEAD_MAX = Duration.ofMinutes(5);
  static final Instant FIRST_BLOCK = Instant.parse("2009-01-03T18:15:05Z");

  private SourceClock() {}

  /** The time to go by; the same as told unless that is out of all reason. */
  static Instant judge(Instant told, Instant receivedAt) {
    Instant latest = receivedAt.plus(AHEAD_MAX);
    if (receivedAt.isBefore(FIRST_BLOCK)) {
      // Then it is the gateway's clock that is wrong.
      return told;
    }
    if (told.isBefore(FIRST_BLOCK)) {
      return wholeSeconds(receivedAt);
    }
    return told.isAfter(latest) ? wholeSeconds(latest) : told;
  }

  /** As sources tell times, so that they compare with each other. */
  static Instant wholeSeconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
