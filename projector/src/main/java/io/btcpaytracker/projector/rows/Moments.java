package io.btcpaytracker.projector.rows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Moments as PostgreSQL reads them, which knows neither signs nor a year zero. */
final class Moments {
  private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final int YEAR_DIGITS = 4;
  private static final int YEAR_DIGITS_MAX = 10;

  private static final DateTimeFormatter WITH_ERA =
      new DateTimeFormatterBuilder()
          .appendValue(
              ChronoField.YEAR_OF_ERA, YEAR_DIGITS, YEAR_DIGITS_MAX, SignStyle.NOT_NEGATIVE)
          .appendPattern("-MM-dd HH:mm:ss.SSSSSS'Z' G")
          .toFormatter(Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  static String text(Instant moment) {
    boolean isUsual = !moment.isBefore(YEAR_1) && moment.isBefore(YEAR_10000);
    return isUsual ? moment.toString() : WITH_ERA.format(moment);
  }
}
