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

  /** All the days in one bucket. */
  static Span whole(ZoneId zone, Days days) {
    return new Span(zone, List.of(startOf(days.first(), zone), startOf(days.end(), zone)));
  }

  /** One bucket a day. */
  static Span days(ZoneId zone, Days days) {
    return new Span(
        zone,
        days.first().datesUntil(days.end().plusDays(1)).map(day -> startOf(day, zone)).toList());
  }

  /** Days in hours. Where clocks change by half an hour the last bucket of a day is shorter. */
  static Span hours(ZoneId zone, Days days) {
    List<Instant> borders = new ArrayList<>();
    days.first()
        .datesUntil(days.end())
        .forEach(day -> {
          Instant end = startOf(day.plusDays(1), zone);
          for (Instant at = startOf(day, zone); at.isBefore(end); at = at.plus(HOUR)) {
            borders.add(at);
          }
        });
    borders.add(startOf(days.end(), zone));
    return new Span(zone, borders);
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
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
