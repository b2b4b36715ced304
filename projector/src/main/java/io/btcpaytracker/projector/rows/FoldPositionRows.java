package io.btcpaytracker.projector.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the states in the rows reach into invoice-events. The fold passes on one record for every
 * event, in their order: a state, which tells the place of its event, or a dead letter.
 */
final class FoldPositionRows {
  private static final String REACH =
      """
      insert into fold_position as f (log_partition, next_offset, updated_at)
      select log_partition, next_offset, now()
      from unnest(?::integer[], ?::bigint[]) as m (log_partition, next_offset)
      on conflict (log_partition) do update set
        next_offset = excluded.next_offset, updated_at = excluded.updated_at
      where f.next_offset < excluded.next_offset
      """;

  private static final String OPEN_AT_DEAD_LETTER =
      """
      insert into fold_position (log_partition, next_offset, updated_at)
      select distinct log_partition, 0, now()
      from dead_letter
      where topic = 'invoice-events' and station = 'fold' and log_offset = 0
      on conflict do nothing
      """;

  private static final String STEP_OVER_DEAD_LETTER =
      """
      update fold_position f set next_offset = f.next_offset + 1, updated_at = now()
      where exists (
        select from dead_letter d
        where d.topic = 'invoice-events' and d.station = 'fold'
          and d.log_partition = f.log_partition and d.log_offset = f.next_offset)
      """;

  private FoldPositionRows() {}

  static void reach(Connection connection, List<Entry.State> states) throws SQLException {
    if (states.isEmpty()) {
      return;
    }
    Map<Integer, Long> next = new HashMap<>();
    states.forEach(s -> next.merge(s.state().getLogPartition(), s.eventOffset() + 1, Math::max));
    try (var statement = connection.prepareStatement(REACH)) {
      new Columns<>(statement, List.copyOf(next.entrySet()))
          .integer(Map.Entry::getKey)
          .bigint(Map.Entry::getValue);
      statement.executeUpdate();
    }
  }

  /** A partition may begin with a dead letter. */
  static void openAtDeadLetters(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(OPEN_AT_DEAD_LETTER)) {
      statement.executeUpdate();
    }
  }

  /** Events that became dead letters have no effect to wait for. */
  static void stepOverDeadLetters(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(STEP_OVER_DEAD_LETTER)) {
      while (statement.executeUpdate() > 0) {
        // One step for each dead letter in a row.
      }
    }
  }
}
