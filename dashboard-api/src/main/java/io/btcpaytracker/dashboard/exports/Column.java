package io.btcpaytracker.dashboard.exports;

import static io.btcpaytracker.dashboard.readmodel.Columns.decimalOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param name as in the JSON of the REST API
 * @param source the same in the statement, in the form names have there
 */
record Column(String name, Kind kind, String source) {
  enum Kind {
    /** Whatever people or machines wrote. */
    TEXT,
    INSTANT,
    /** Money, with all digits that are kept. */
    DECIMAL,
    COUNT,
    FLAG
  }

  static Column text(String name) {
    return of(name, Kind.TEXT);
  }

  static Column instant(String name) {
    return of(name, Kind.INSTANT);
  }

  static Column decimal(String name) {
    return of(name, Kind.DECIMAL);
  }

  static Column count(String name) {
    return of(name, Kind.COUNT);
  }

  static Column flag(String name) {
    return of(name, Kind.FLAG);
  }

  private static Column of(String name, Kind kind) {
    return new Column(name, kind, name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
  }

  /** As text; null when there is nothing. */
  @Nullable String valueIn(ResultSet row) throws SQLException {
    return switch (kind) {
      case TEXT, COUNT -> row.getString(source);
      case DECIMAL -> decimalOrNull(row, source);
      case INSTANT -> {
        Instant moment = instantOrNull(row, source);
        yield moment == null ? null : moment.toString();
      }
      case FLAG -> {
        boolean set = row.getBoolean(source);
        yield row.wasNull() ? null : Boolean.toString(set);
      }
    };
  }
}
