package io.btcpaytracker.dashboard.takings;

import java.time.Instant;

/** Quarter hours of UTC, by which the rollups tell time. */
final class Quarter {
  private static final long SECONDS = 900;

  private Quarter() {}

  /** The beginning of the quarter hour that holds this moment. */
  static Instant of(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SECONDS) * SECONDS);
  }
}
