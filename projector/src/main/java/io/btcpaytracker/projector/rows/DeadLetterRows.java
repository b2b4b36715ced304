package io.btcpaytracker.projector.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What was given up, where and why. */
final class DeadLetterRows {
  private static final String INSERT =
      """
      insert into dead_letter (topic, log_partition, log_offset, station, cause, recorded_at)
      select * from unnest(
        ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
      on conflict do nothing
      """;

  private DeadLetterRows() {}

  static void write(Connection connection, List<Entry.GivenUp> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      new Columns<>(statement, rows)
          .text(row -> row.letter().topic())
          .integer(row -> row.letter().partition())
          .bigint(row -> row.letter().offset())
          .text(row -> row.letter().station().word())
          .text(row -> row.letter().cause())
          .time(row -> Instant.ofEpochMilli(row.record().timestamp()));
      statement.executeUpdate();
    }
  }
}
