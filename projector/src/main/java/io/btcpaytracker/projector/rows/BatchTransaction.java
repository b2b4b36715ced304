package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rows.PositionRows.Move;
import io.btcpaytracker.schemas.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** One transaction per batch: all its rows and the positions after it, or nothing. */
final class BatchTransaction {
  private final DataSource primary;
  private final Verdicts verdicts;

  BatchTransaction(DataSource primary, Verdicts verdicts) {
    this.primary = primary;
    this.verdicts = verdicts;
  }

  /**
   * @param entries in the order of each partition
   * @param positions where the writer stands; moved when this returns, untouched when it throws
   * @throws OvertakenException when another writer stands there
   */
  void write(List<Entry> entries, Map<TopicPartition, Long> positions) throws SQLException {
    List<Move> moves = moves(entries, positions);
    try (Connection connection = primary.getConnection()) {
      connection.setAutoCommit(false);
      try {
        PositionRows.advance(connection, moves);
        writeRows(connection, entries);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    }
    moves.forEach(move -> positions.put(move.partition(), move.next()));
  }

  private void writeRows(Connection connection, List<Entry> entries) throws SQLException {
    List<Entry.Event> events = of(Entry.Event.class, entries).toList();
    List<Entry.GivenUp> givenUp = of(Entry.GivenUp.class, entries).toList();
    List<Entry.State> states = of(Entry.State.class, entries).toList();
    DeliveryRows.write(
        connection,
        Stream.concat(
                events.stream().map(verdicts::rowOf).flatMap(Optional::stream),
                of(Entry.Rejection.class, entries).map(DeliveryRow::rejected))
            .toList());
    InvoiceEventRows.write(
        connection,
        events.stream().filter(e -> e.record().topic().equals(Topics.INVOICE_EVENTS)).toList());
    StateBatch.write(connection, states.stream().map(Entry.State::state).toList());
    DeadLetterRows.write(connection, givenUp);
    DeadLetterRows.redriven(connection, of(Entry.Redriven.class, entries).toList());
    if (!givenUp.isEmpty()) {
      FoldPositionRows.openAtDeadLetters(connection);
    }
    if (!givenUp.isEmpty() || !states.isEmpty()) {
      FoldPositionRows.stepOverDeadLetters(connection);
    }
  }

  private static <E extends Entry> Stream<E> of(Class<E> kind, List<Entry> entries) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
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
