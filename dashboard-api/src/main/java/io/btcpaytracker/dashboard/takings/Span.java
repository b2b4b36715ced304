package io.btcpaytracker.dashboard.takings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time cut into buckets at {@code borders}; bucket i goes from border i (included) to
 * border i + 1. Days begin when the zone's clocks say so: on the days of a time change they have 23
 * or 25 hours, and somewhere no midnight.
 *
 * <p>Borders are quarter hours of UTC, as the rollups are. Clocks of today agree with that
 * everywhere. Where they once did not (Liberia was 44:30 minutes behind until 1972), a border is
 * the quarter hour before it: still every payment is in one bucket and none in two.
 */
record Span(ZoneId zone, List<Instant> borders) {
  private static final Duration HOUR = Duration.ofHours(1);

  Span {
    borders = borders.stream().map(Quarter::of).toList();
  }

  /** Today in one bucket. */
  static Span today(ZoneId zone, Instant now) {
    return days(zone, now, 1);
  }

  /** The last days up to and with today, one bucket each. */
  static Span days(ZoneId zone, Instant now, int days) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Instant> borders = new ArrayList<>();
    for (int day = 1 - days; day <= 1; day++) {
      borders.add(today.plusDays(day).atStartOfDay(zone).toInstant());
    }
    return new Span(zone, borders);
  }

  /** Today in hours. Where clocks change by half an hour the last bucket is the shorter one. */
  static Span hours(ZoneId zone, Instant now) {
    Span day = today(zone, now);
    List<Instant> borders = new ArrayList<>();
    for (Instant at = day.from(); at.isBefore(day.to()); at = at.plus(HOUR)) {
      borders.add(at);
    }
    borders.add(day.to());
    return new Span(zone, borders);
  }

  Instant from() {
    return borders.getFirst();
  }

  Instant to() {
    return borders.getLast();
  }

  int buckets() {
    return borders.size() - 1;
  }
}
