package io.btcpaytracker.run.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * When a step of a story comes in real time. What lies before the start happened at life's own
 * pace; from the start on everything goes {@code speed} times faster.
 */
record Pace(Instant start, double speed) {

  Instant moment(Instant opened, Duration after) {
    if (!opened.isBefore(start)) {
      return opened.plus(faster(after));
    }
    Instant unhurried = opened.plus(after);
    return unhurried.isAfter(start)
        ? start.plus(faster(Duration.between(start, unhurried)))
        : unhurried;
  }

  private Duration faster(Duration duration) {
    return Duration.ofNanos((long) (duration.toNanos() / speed));
  }
}
