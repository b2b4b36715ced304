package io.btcpaytracker.projector.rollup;

import java.time.Instant;

/** Quarter hours of UTC. Every zone's day of today begins with one, so days add up exactly. */
public final class Quarter {
  private static final long SECONDS = 900;

  private Quarter() {}

  /** The beginning of the quarter hour that holds this moment. */
  public static Instant of(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SECONDS) * SECONDS);
  }
}
