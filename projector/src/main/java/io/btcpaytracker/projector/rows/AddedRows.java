package io.btcpaytracker.projector.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Rows that are added and never changed. Nearly always none of them is there yet, so they are
 * copied in, which costs half as much as an insert that looks for each of them.
 */
final class AddedRows {
  /** What a copy costs besides its rows: a savepoint and some ways there and back. */
  private static final int COPIED_MIN = 32;

  private static final String UNIQUE_VIOLATION = "23505";

  private AddedRows() {}

  /** A way to write them. */
  interface Way {
    void write(Connection connection) throws SQLException;
  }

  /**
   * @param copy fails when one of the rows is there
   * @param insert leaves what is there
   */
  static void write(Connection connection, int rows, Way copy, Way insert) throws SQLException {
    if (rows < COPIED_MIN) {
      insert.write(connection);
      return;
    }
    Savepoint before = connection.setSavepoint();
    try {
      copy.write(connection);
      connection.releaseSavepoint(before);
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      insert.write(connection);
    }
  }
}
