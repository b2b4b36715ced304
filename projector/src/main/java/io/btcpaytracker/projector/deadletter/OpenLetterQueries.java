package io.btcpaytracker.projector.deadletter;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Asks the primary how many dead letters are open. By an index that holds only those. */
final class OpenLetterQueries {
  /** A flood of poison must not make the question expensive. */
  static final int COUNT_MAX = 10_000;

  private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1_000);

  private static final String OPEN =
      """
      select count(*), min(recorded_at),
        greatest(0, extract(epoch from now() - min(recorded_at)))
      from (
        select recorded_at from dead_letter where redriven_at is null
        order by recorded_at limit %d) oldest
      """
          .formatted(COUNT_MAX);

  private final DataSource primary;

  OpenLetterQueries(DataSource primary) {
    this.primary = primary;
  }

  OpenLetters ask() throws SQLException {
    try (Connection connection = primary.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(OPEN)) {
      row.next();
      OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
      BigDecimal age = row.getBigDecimal(3);
      return new OpenLetters(
          row.getLong(1),
          since == null ? null : since.toInstant(),
          Duration.ofMillis(age.multiply(MILLIS_PER_SECOND).longValue()));
    }
  }
}
