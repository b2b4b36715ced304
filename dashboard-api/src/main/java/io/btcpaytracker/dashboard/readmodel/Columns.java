package io.btcpaytracker.dashboard.readmodel;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How columns become values of the answers, and values become parameters. */
public final class Columns {
  private Columns() {}

  /** A timestamptz column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** Money as a decimal string, exactly as it is kept: never a float, never an exponent. */
  public static @Nullable String decimalOrNull(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : amount.toPlainString();
  }

  public static String decimal(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toPlainString();
  }

  /** A text[] column. */
  public static @Nullable List<String> textsOrNull(ResultSet row, String column)
      throws SQLException {
    Array texts = row.getArray(column);
    return texts == null ? null : List.of((String[]) texts.getArray());
  }

  /** A text[] column that is never null. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** As the driver wants a timestamptz parameter. */
  public static OffsetDateTime parameter(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
