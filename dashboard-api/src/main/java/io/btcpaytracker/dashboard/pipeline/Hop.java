package io.btcpaytracker.dashboard.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One station of the way.
 *
 * @param name gateway, topic, projector, primary, replica or feed
 * @param status UP or DOWN
 * @param reason why it is down
 * @param events how many records of `invoice-events` have come as far as this, since ever
 * @param perSecond how many of them lately; left out until it was asked twice
 * @param lagEvents how many the station before has and this one has not
 * @param lagSeconds how long the oldest of those it has not is waiting
 * @param lagBytes of the replica: received and not yet visible
 * @param viewers of the feed: connections that are open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Hop(
    String name,
    String status,
    @Nullable String reason,
    @Nullable Long events,
    @Nullable Double perSecond,
    @Nullable Long lagEvents,
    @Nullable Double lagSeconds,
    @Nullable Long lagBytes,
    @Nullable Integer viewers) {
  private static final double MILLIS_PER_SECOND = 1_000;

  static Hop of(String name, Health health) {
    return new Hop(name, health.status(), health.reason(), null, null, null, null, null, null);
  }

  Hop passing(long events, Optional<Double> perSecond) {
    return new Hop(
        name,
        status,
        reason,
        events,
        perSecond.orElse(null),
        lagEvents,
        lagSeconds,
        lagBytes,
        viewers);
  }

  /** The numbers are read one after the other, and what is behind may come first. */
  Hop behind(long lag, Optional<Duration> age) {
    Double seconds = age.map(time -> time.toMillis() / MILLIS_PER_SECOND).orElse(null);
    return new Hop(
        name, status, reason, events, perSecond, Math.max(0, lag), seconds, lagBytes, viewers);
  }

  Hop withBytes(@Nullable Long bytes) {
    return new Hop(name, status, reason, events, perSecond, lagEvents, lagSeconds, bytes, viewers);
  }

  Hop watchedBy(int open) {
    return new Hop(name, status, reason, events, perSecond, lagEvents, lagSeconds, lagBytes, open);
  }
}
