package io.btcpaytracker.dashboard.feed;

import java.time.InstantSource;

/** Counts a viewer's messages per second. Used by one connection, whose messages come in turn. */
final class MessageRate {
  private static final long SECOND_MILLIS = 1_000;

  private final int max;
  private final InstantSource clock;
  private long second;
  private int messages;

  MessageRate(int max, InstantSource clock) {
    this.max = max;
    this.clock = clock;
  }

  /** False when this one is too many. */
  boolean admits() {
    long now = clock.millis() / SECOND_MILLIS;
    messages = now == second ? messages + 1 : 1;
    second = now;
    return messages <= max;
  }
}
