package io.btcpaytracker.dashboard.paging;

import static io.btcpaytracker.dashboard.readmodel.Columns.decimal;
import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A column rows are ordered by.
 *
 * @param name with the table's where the statement has several; without it, one of the columns
 *     asked for
 */
public record Column(String name, Kind kind) {
  private static final int DIGITS_MAX = 60;

  /** How the value of a row is written in a cursor. */
  public enum Kind {
    TIME,
    AMOUNT,
    TEXT,
    UUID,
    SERIAL
  }

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

  public static Column time(String name) {
    return new Column(name, Kind.TIME);
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  /** The value of a row as it stands in a place; times in the database's microseconds. */
  String textOf(ResultSet row) throws SQLException {
    String label = name.substring(name.lastIndexOf('.') + 1);
    return switch (kind) {
      case TIME -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant(row, label)));
      case AMOUNT -> decimal(row, label);
      case TEXT, UUID, SERIAL -> row.getString(label);
    };
  }

  /**
   * A place's part as a parameter of a statement.
   *
   * @throws IllegalArgumentException when no row can have it
   */
  Object parameterOf(String text) {
    return switch (kind) {
      case TIME -> parameter(timeOf(text));
      case AMOUNT -> amount(text);
      case TEXT -> plain(text);
      case UUID -> UUID.fromString(text);
      case SERIAL -> Long.valueOf(text);
    };
  }

  private static Instant timeOf(String micros) {
    Instant time = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    if (time.isAfter(LATEST) || time.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("not a time the database can have");
    }
    return time;
  }

  private static BigDecimal amount(String text) {
    if (text.length() > DIGITS_MAX || !text.matches("-?\\d+(\\.\\d+)?")) {
      throw new IllegalArgumentException("not an amount");
    }
    return new BigDecimal(text);
  }

  private static String plain(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not a text the database can have");
    }
    return text;
  }
}
