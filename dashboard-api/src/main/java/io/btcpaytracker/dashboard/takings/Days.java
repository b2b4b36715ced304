package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.rest.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days an answer is about, both ends included. */
record Days(LocalDate first, LocalDate last) {
  private static final String FORM = "\\d{4}-\\d{2}-\\d{2}";

  static Days only(LocalDate day) {
    return new Days(day, day);
  }

  /** The last days up to and with this one. */
  static Days upTo(LocalDate last, int count) {
    return new Days(last.minusDays(count - 1L), last);
  }

  /**
   * As asked for: a missing end is today.
   *
   * @param max so many days at most
   */
  static Days between(String from, @Nullable String to, LocalDate today, int max) {
    LocalDate first = day("from", from);
    LocalDate last = to == null ? today : day("to", to);
    if (last.isBefore(first)) {
      throw Parameters.refused("from", from, "a day not after %s".formatted(last));
    }
    Days days = new Days(first, last);
    if (days.count() > max) {
      throw Parameters.refused("from", from, "at most %d days before %s".formatted(max - 1, last));
    }
    return days;
  }

  private static LocalDate day(String name, String text) {
    try {
      if (text.matches(FORM)) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException _) {
      // Refused below, with what has another form.
    }
    throw Parameters.refused(name, text, "a day such as 2026-03-01");
  }

  long count() {
    return ChronoUnit.DAYS.between(first, end());
  }

  /** The day after. */
  LocalDate end() {
    return last.plusDays(1);
  }
}
