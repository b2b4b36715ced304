package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.projector.rows.PositionRows.Move;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** One transaction per batch: all its rows and the positions after it, or nothing. */
final class BatchTransaction implements Writing {
  private final DataSource primary;
  private final EntryRows rows;
  private final Partitions partitions;
  private final Refolding refolding;

  BatchTransaction(DataSource primary, EntryRows rows, Partitions partitions, Refolding refolding) {
    this.primary = primary;
    this.rows = rows;
    this.partitions = partitions;
    this.refolding = refolding;
  }

  /**
   * @throws OvertakenException when another writer stands there
   */
  @Override
  public void write(List<Entry> entries, Map<TopicPartition, Long> positions) throws SQLException {
    List<Move> moves = moves(entries, positions);
    Batch batch = rows.batchOf(entries);
    batch.findRoom(partitions);
    List<MissingStates> missing = write(batch, moves, List::isEmpty);
    if (!missing.isEmpty()) {
      write(batch.with(refolding.of(missing)), moves, _ -> true);
    }
    moves.forEach(move -> positions.put(move.partition(), move.next()));
  }

  /**
   * @param isEnough whether to commit although something is missing
   */
  private List<MissingStates> write(
      Batch batch, List<Move> moves, Predicate<List<MissingStates>> isEnough) throws SQLException {
    try (Connection connection = primary.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int oldest = PositionRows.advance(connection, moves);
        List<MissingStates> missing = rows.write(connection, batch.since(oldest));
        if (isEnough.test(missing)) {
          connection.commit();
        } else {
          connection.rollback();
        }
        return missing;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        partitions.forget();
        if (Partitions.isOneMissing(e)) {
          throw new SQLTransientException(
              "a month was dropped while rows of it were written; it will be made again", e);
        }
        throw e;
      }
    }
  }

  private static List<Move> moves(List<Entry> entries, Map<TopicPartition, Long> positions) {
    Map<TopicPartition, Long> next = new LinkedHashMap<>();
    entries.forEach(entry -> next.merge(entry.partition(), entry.record().offset() + 1, Math::max));
    return next.entrySet().stream()
        .map(
            end -> new Move(end.getKey(), positions.getOrDefault(end.getKey(), 0L), end.getValue()))
        .toList();
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
