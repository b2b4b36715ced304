package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.growth.Retention;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Every row that a batch of entries makes. */
record EntryRows(Verdicts verdicts, Retention retention) {

  Batch batchOf(List<Entry> entries) {
    return Batch.of(entries, verdicts, retention.keptFrom());
  }

  /**
   * Into whatever schema the connection is set to.
   *
   * @return what the sums would have needed besides; empty when all of it came
   */
  List<MissingStates> write(Connection connection, Batch batch) throws SQLException {
    ErasureRows.write(connection, batch.erasures());
    DeliveryRows.write(connection, batch.deliveries());
    BodyRows.write(connection, batch.deliveries());
    PersonRows.write(connection, batch.persons());
    List<MissingStates> missing = StateBatch.write(connection, batch.statesToFollow());
    writePlaces(connection, batch);
    return missing;
  }

  /** How far the fold has come, and what was given up on the way. */
  static void writePlaces(Connection connection, Batch batch) throws SQLException {
    FoldPositionRows.reach(connection, batch.states());
    DeadLetterRows.write(connection, batch.givenUp());
    DeadLetterRows.redriven(connection, batch.redriven());
    if (!batch.givenUp().isEmpty()) {
      FoldPositionRows.openAtDeadLetters(connection);
    }
    if (!batch.givenUp().isEmpty() || !batch.states().isEmpty()) {
      FoldPositionRows.stepOverDeadLetters(connection);
    }
  }
}
