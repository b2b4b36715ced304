package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.rows.PositionRows.Move;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** One transaction per batch: all its rows and the positions after it, or nothing. */
final class BatchTransaction {
  private final DataSource primary;
  private final Verdicts verdicts;
  private final Partitions partitions;
  private final Retention retention;

  BatchTransaction(
      DataSource primary, Verdicts verdicts, Partitions partitions, Retention retention) {
    this.primary = primary;
    this.verdicts = verdicts;
    this.partitions = partitions;
    this.retention = retention;
  }

  /**
   * @param entries in the order of each partition
   * @param positions where the writer stands; moved when this returns, untouched when it throws
   * @throws OvertakenException when another writer stands there
   */
  void write(List<Entry> entries, Map<TopicPartition, Long> positions) throws SQLException {
    List<Move> moves = moves(entries, positions);
    Batch batch = Batch.of(entries, verdicts, retention.keptFrom());
    batch.findRoom(partitions);
    try (Connection connection = primary.getConnection()) {
      connection.setAutoCommit(false);
      try {
        PositionRows.advance(connection, moves);
        writeRows(connection, batch);
        connection.commit();
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
    moves.forEach(move -> positions.put(move.partition(), move.next()));
  }

  private static void writeRows(Connection connection, Batch batch) throws SQLException {
    ErasureRows.write(connection, batch.erasures());
    DeliveryRows.write(connection, batch.deliveries());
    BodyRows.write(connection, batch.deliveries());
    PersonRows.write(connection, batch.persons());
    StateBatch.write(connection, batch.states());
    DeadLetterRows.write(connection, batch.givenUp());
    DeadLetterRows.redriven(connection, batch.redriven());
    if (!batch.givenUp().isEmpty()) {
      FoldPositionRows.openAtDeadLetters(connection);
    }
    if (!batch.givenUp().isEmpty() || !batch.states().isEmpty()) {
      FoldPositionRows.stepOverDeadLetters(connection);
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
