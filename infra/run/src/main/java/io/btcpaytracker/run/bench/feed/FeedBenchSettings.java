package io.btcpaytracker.run.bench.feed;

import java.time.Duration;

/**
 * What is measured, and how hard.
 *
 * @param connections viewers that all see every event
 * @param rate events per second while they watch
 * @param duration how long is counted
 * @param warmUp sent before, at the same rate; losses count, times do not
 * @param idle viewers held while nothing happens, to see what one costs
 * @param hold how long they are held
 * @param loneRate events per second while a single viewer watches
 * @param patience how long the last events may take before they count as lost
 */
record FeedBenchSettings(
    int connections,
    int rate,
    Duration duration,
    Duration warmUp,
    int idle,
    Duration hold,
    int loneRate,
    Duration patience) {
  /** Loopback has about 28,000 ports for clients, and a process often 20,000 files. */
  private static final int CONNECTIONS_MAX = 15_000;

  private static final Duration HOLD_MIN = Duration.ofSeconds(6);

  /** Each is a time that is kept. */
  private static final long SIGHTINGS_MAX = 4_000_000;

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  FeedBenchSettings {
    requireConnections("connections", connections, 1);
    requireConnections("idle", idle, 0);
    if (hold.compareTo(HOLD_MIN) < 0) {
      throw new IllegalArgumentException(
          "--hold %d is too short to hear a heartbeat (expected at least %d seconds)"
              .formatted(hold.toSeconds(), HOLD_MIN.toSeconds()));
    }
    long seconds = duration.plus(warmUp).toSeconds();
    long sightings = Math.max((long) connections * rate, loneRate) * seconds;
    if (rate < 1 || loneRate < 1 || duration.toSeconds() < 1 || sightings > SIGHTINGS_MAX) {
      throw new IllegalArgumentException(
          "%d connections with %d events/s and one with %d events/s for %d s cannot be measured (expected 1 to %d sightings of events); change connections, rates or seconds"
              .formatted(connections, rate, loneRate, seconds, SIGHTINGS_MAX));
    }
  }

  private static void requireConnections(String name, int value, int min) {
    if (value < min || value > CONNECTIONS_MAX) {
      throw new IllegalArgumentException(
          "--%s %d cannot be measured (expected %d to %d); change it"
              .formatted(name, value, min, CONNECTIONS_MAX));
    }
  }

  int viewersMax() {
    return Math.max(connections, idle) + 1;
  }
}
