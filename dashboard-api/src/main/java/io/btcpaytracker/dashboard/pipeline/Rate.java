package io.btcpaytracker.dashboard.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast a total grows, by what it was when it was looked at before. */
final class Rate {
  private static final Duration APART = Duration.ofSeconds(1);
  private static final double MILLIS_PER_SECOND = 1_000;

  private final Duration over;
  private final Deque<Look> looks = new ArrayDeque<>();

  private record Look(Instant at, long total) {}

  /**
   * @param over what is older does not count
   */
  Rate(Duration over) {
    this.over = over;
  }

  /** Looks again: per second since the first look that still counts; empty when there is none. */
  synchronized Optional<Double> perSecond(long total, Instant now) {
    looks.removeIf(look -> look.at().isBefore(now.minus(over)) || look.total() > total);
    Optional<Double> rate =
        Optional.ofNullable(looks.peekFirst())
            .filter(first -> !now.isBefore(first.at().plus(APART)))
            .map(first ->
                (total - first.total())
                    * MILLIS_PER_SECOND
                    / Duration.between(first.at(), now).toMillis());
    Look last = looks.peekLast();
    if (last == null || !now.isBefore(last.at().plus(APART))) {
      looks.addLast(new Look(now, total));
    }
    return rate;
  }
}
