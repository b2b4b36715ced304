package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.rest.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which clocks, and as known when.
 *
 * @param known beginning of a quarter hour, because what was known is told by quarter hours
 * @param today the day of the asked moment
 */
record Asked(ZoneId zone, Optional<Instant> known, LocalDate today) {

  static Asked of(@Nullable String zone, @Nullable String asOf, Instant now) {
    ZoneId clocks = Parameters.zone(zone);
    Optional<Instant> known = Parameters.asOf(asOf, now).map(Quarter::of);
    return new Asked(clocks, known, LocalDate.ofInstant(known.orElse(now), clocks));
  }

  /** Without an end it is today alone. */
  Days days(@Nullable String from, @Nullable String to, int max) {
    String first = from == null ? to : from;
    return first == null ? Days.only(today) : Days.between(first, to, today, max);
  }
}
