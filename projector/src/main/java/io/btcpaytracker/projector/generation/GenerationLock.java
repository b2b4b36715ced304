package io.btcpaytracker.projector.generation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Held by the one process that may build, switch or drop generations. It ends with the process or
 * its connection, so what is left behind half done can be told from what is being done.
 */
public final class GenerationLock implements AutoCloseable {
  private static final String TRY =
      "select pg_try_advisory_lock(hashtext('projection_control.generation'))";

  private static final String GIVE_BACK =
      "select pg_advisory_unlock(hashtext('projection_control.generation'))";

  private final Connection connection;

  private GenerationLock(Connection connection) {
    this.connection = connection;
  }

  /** Empty when another process holds it. */
  public static Optional<GenerationLock> tryTake(DataSource primary) throws SQLException {
    Connection connection = primary.getConnection();
    try {
      if (isTrue(connection, TRY)) {
        return Optional.of(new GenerationLock(connection));
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  /** What is done on it is done only while the lock is held. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      isTrue(connection, GIVE_BACK);
    }
  }

  private static boolean isTrue(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
