package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given up, where and why, and what became of it since. */
final class DeadLetterRows {
  /** A letter told twice keeps its first number. */
  private static final String INSERT =
      """
      insert into dead_letter as d (
        topic, log_partition, log_offset, station, cause, recorded_at, number)
      select distinct on (topic, log_partition, log_offset, station) *
      from unnest(
        ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
        as l (topic, log_partition, log_offset, station, cause, recorded_at, number)
      order by topic, log_partition, log_offset, station, number
      on conflict on constraint dead_letter_pk do update set number = excluded.number
      where d.number is null
      """;

  private static final String REDRIVEN =
      """
      update dead_letter d
      set redriven_at = r.redriven_at, redriven_topic = r.redriven_topic,
        redriven_partition = r.redriven_partition, redriven_offset = r.redriven_offset
      from unnest(
        ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::integer[],
        ?::bigint[])
        as r (topic, log_partition, log_offset, station, redriven_at, redriven_topic,
          redriven_partition, redriven_offset)
      where d.topic = r.topic and d.log_partition = r.log_partition
        and d.log_offset = r.log_offset and d.station = r.station and d.redriven_at is null
      """;

  private DeadLetterRows() {}

  static void write(Connection connection, List<Entry.GivenUp> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      new Columns<>(statement, rows)
          .text(row -> row.letter().place().topic())
          .integer(row -> row.letter().place().partition())
          .bigint(row -> row.letter().place().offset())
          .text(row -> row.letter().station().word())
          .text(row -> row.letter().cause())
          .time(row -> Instant.ofEpochMilli(row.record().timestamp()))
          .bigintOrNull(DeadLetterRows::number);
      statement.executeUpdate();
    }
  }

  /** None while it is not on the topic of letters, when a fold afresh has just refused an event. */
  private static @Nullable Long number(Entry.GivenUp row) {
    return row.record().topic().equals(Topics.PROJECTOR_DEAD_LETTERS)
        ? row.record().offset()
        : null;
  }

  /** After {@link #write}: a note follows its letter. */
  static void redriven(Connection connection, List<Entry.Redriven> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(REDRIVEN)) {
      new Columns<>(statement, rows)
          .text(row -> row.note().place().topic())
          .integer(row -> row.note().place().partition())
          .bigint(row -> row.note().place().offset())
          .text(row -> row.note().station().word())
          .time(row -> Instant.ofEpochMilli(row.record().timestamp()))
          .text(row -> row.note().now().topic())
          .integer(row -> row.note().now().partition())
          .bigint(row -> row.note().now().offset());
      statement.executeUpdate();
    }
  }
}
