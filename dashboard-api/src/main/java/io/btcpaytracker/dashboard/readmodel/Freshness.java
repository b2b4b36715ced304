package io.btcpaytracker.dashboard.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far rows are behind now: the time since the last moment at which they are known to have held
 * everything the log held.
 *
 * <ul>
 *   <li>All rows there, and the log's end was confirmed just now: 0.
 *   <li>All rows there, but the log has not been heard of for longer than {@code confirmedWithin}:
 *       the time since then, because what came later is unknown.
 *   <li>Records missing: the age of the oldest missing one. When it is too old to be at hand: the
 *       time since that partition's rows last moved.
 *   <li>The log was never reached: the time since any rows last moved; unknown without rows.
 * </ul>
 */
final class Freshness {
  private final LogEnd log;
  private final InstantSource clock;
  private final Duration confirmedWithin;

  Freshness(LogEnd log, InstantSource clock, Duration confirmedWithin) {
    this.log = log;
    this.clock = clock;
    this.confirmedWithin = confirmedWithin;
  }

  /** Empty when nothing is known. */
  Optional<Duration> ageOf(RowsPosition rows) {
    Instant now = clock.instant();
    return log.known()
        .map(known -> completeUntil(rows, known, now))
        .or(() -> newest(rows.updatedAt().values()))
        .map(complete -> complete.isAfter(now) ? Duration.ZERO : Duration.between(complete, now));
  }

  private Instant completeUntil(RowsPosition rows, LogEnd.Known known, Instant now) {
    boolean stale = known.confirmedAt().plus(confirmedWithin).isBefore(now);
    Instant heard = stale ? known.confirmedAt() : now;
    Stream<Instant> missing =
        known.end().next().entrySet().stream()
            .filter(end -> rows.position().nextOf(end.getKey()) < end.getValue())
            .map(end -> missingSince(rows, end.getKey(), heard));
    return Stream.concat(missing, Stream.of(heard)).min(Comparator.naturalOrder()).orElse(heard);
  }

  private Instant missingSince(RowsPosition rows, int partition, Instant heard) {
    return log.arrivalOf(partition, rows.position().nextOf(partition))
        .or(() -> Optional.ofNullable(rows.updatedAt().get(partition)))
        .orElse(heard);
  }

  private static Optional<Instant> newest(Collection<Instant> moments) {
    return moments.stream().max(Comparator.naturalOrder());
  }
}
