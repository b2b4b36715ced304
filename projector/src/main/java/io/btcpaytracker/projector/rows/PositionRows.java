package io.btcpaytracker.projector.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where each topic is read on. */
final class PositionRows {
  private static final String OPEN =
      """
      insert into writer_position (topic, log_partition, next_offset, updated_at)
      select topic, log_partition, 0, now()
      from unnest(?::text[], ?::integer[]) as p (topic, log_partition)
      on conflict do nothing
      """;

  private static final String READ =
      """
      select topic, log_partition, next_offset
      from writer_position
      join unnest(?::text[], ?::integer[]) as p (topic, log_partition)
        using (topic, log_partition)
      """;

  private static final String COMPLETE =
      """
      select topic, log_partition, next_offset
      from log_position
      join unnest(?::text[], ?::integer[]) as p (topic, log_partition)
        using (topic, log_partition)
      """;

  private static final String ADVANCE =
      """
      with moved as (
        update writer_position w set next_offset = m.next_offset, updated_at = now()
        from unnest(?::text[], ?::integer[], ?::bigint[], ?::bigint[])
          as m (topic, log_partition, expected, next_offset)
        where w.topic = m.topic and w.log_partition = m.log_partition
          and w.next_offset = m.expected
        returning 1)
      select (select count(*) from moved),
        (select takes_from from projection_control.generation where state = 'current'),
        exists (select from projection_control.generation where state = 'switching'),
        set_config('idle_in_transaction_session_timeout', '10s', true)
      """;

  private static final String PUT =
      """
      insert into writer_position (topic, log_partition, next_offset, updated_at)
      select topic, log_partition, next_offset, now()
      from unnest(?::text[], ?::integer[], ?::bigint[]) as p (topic, log_partition, next_offset)
      on conflict (topic, log_partition) do update set
        next_offset = excluded.next_offset, updated_at = excluded.updated_at
      """;

  /** From where a writer believes to be, to where its batch ends. */
  record Move(TopicPartition partition, long expected, long next) {}

  private PositionRows() {}

  /** Of each partition; one never read before stands at 0. */
  static Map<TopicPartition, Long> read(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    List<TopicPartition> asked = List.copyOf(partitions);
    try (var statement = connection.prepareStatement(OPEN)) {
      new Columns<>(statement, asked).text(p -> p.topic()).integer(p -> p.partition());
      statement.executeUpdate();
    }
    return read(connection, READ, asked);
  }

  /** Of each partition that was ever read: up to where the rows and their effects are there. */
  static Map<TopicPartition, Long> complete(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    return read(connection, COMPLETE, List.copyOf(partitions));
  }

  private static Map<TopicPartition, Long> read(
      Connection connection, String sql, List<TopicPartition> asked) throws SQLException {
    Map<TopicPartition, Long> positions = new HashMap<>();
    try (var statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, asked).text(p -> p.topic()).integer(p -> p.partition());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
        }
      }
    }
    return positions;
  }

  /**
   * Also takes the rows' locks, so of two writers of a partition the second waits and then finds
   * that it has been overtaken. The same holds when another generation has become the current one
   * meanwhile: its positions are others. While a switch is under way nothing is written, so that
   * the next generation can have all that this one has.
   *
   * <p>A writer that falls silent now, with its process paused or its machine gone, would keep the
   * others waiting for as long as its connection lives: after a while of silence the database takes
   * the locks back, and with them all that the transaction has written.
   *
   * @return the oldest generation whose states are to be written
   * @throws OvertakenException when a position is not the expected one
   */
  static int advance(Connection connection, List<Move> moves) throws SQLException {
    try (var statement = connection.prepareStatement(ADVANCE)) {
      new Columns<>(statement, moves)
          .text(move -> move.partition().topic())
          .integer(move -> move.partition().partition())
          .bigint(Move::expected)
          .bigint(Move::next);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getBoolean(3)) {
          throw OvertakenException.bySwitch();
        }
        int moved = row.getInt(1);
        if (moved != moves.size()) {
          throw new OvertakenException(moves.size() - moved);
        }
        return row.getInt(2);
      }
    }
  }

  /** By the only writer of tables that are not current. */
  static void put(Connection connection, Map<TopicPartition, Long> positions) throws SQLException {
    try (var statement = connection.prepareStatement(PUT)) {
      new Columns<>(statement, List.copyOf(positions.entrySet()))
          .text(position -> position.getKey().topic())
          .integer(position -> position.getKey().partition())
          .bigint(Map.Entry::getValue);
      statement.executeUpdate();
    }
  }
}
