package io.btcpaytracker.dashboard.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as a request names it: by moments, or by days of a time zone.
 *
 * @param from included; empty: since ever
 * @param to not included; empty: for ever
 */
public record TimeRange(Optional<Instant> from, Optional<Instant> to) {
  /** A day on either side for zones. */
  private static final Instant EARLIEST = Instant.parse("1969-12-31T00:00:00Z");

  private static final Instant LATEST = Instant.parse("+10000-01-02T00:00:00Z");
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String EXPECTED =
      "a day such as 2026-03-01 or an instant such as 2026-03-01T12:00:00Z, from 1970 to 9999";

  /**
   * @param to when it is a day, that day still belongs to the range
   * @param zone whose days are meant; UTC when not said
   */
  public static TimeRange parse(@Nullable String from, @Nullable String to, @Nullable String zone) {
    ZoneId days = Parameters.zone(zone);
    TimeRange range =
        new TimeRange(
            Optional.ofNullable(from).map(text -> moment("from", text, days, 0)),
            Optional.ofNullable(to).map(text -> moment("to", text, days, 1)));
    if (range.isEmpty()) {
      throw Parameters.refused("to", to, "a time after 'from'");
    }
    return range;
  }

  private boolean isEmpty() {
    return from.flatMap(start -> to.filter(end -> !start.isBefore(end))).isPresent();
  }

  private static Instant moment(String name, String text, ZoneId zone, int daysLater) {
    try {
      Instant moment =
          text.matches(DAY)
              ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant()
              : Instant.parse(text);
      if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
        return moment;
      }
    } catch (DateTimeException _) {
      // Refused below, with what is outside the bounds.
    }
    throw Parameters.refused(name, text, EXPECTED);
  }
}
