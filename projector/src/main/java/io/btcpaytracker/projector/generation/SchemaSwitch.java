package io.btcpaytracker.projector.generation;

import io.btcpaytracker.projector.migration.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Makes another generation the current one, in one transaction, which the standby replays as one.
 *
 * <p>Every reader's first statement asks {@code log_position}. Locked here first, it keeps new
 * readers waiting until the names are changed, and this waits for those who have asked already: so
 * nobody finds one table of the old generation and the next one of the new.
 */
public final class SchemaSwitch {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int ATTEMPTS_MAX = 50;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private SchemaSwitch() {}

  /**
   * @param next has all rows, committed
   * @throws SQLException when readers did not let go; nothing has changed then
   */
  public static void run(Connection connection, Generation current, Generation next)
      throws SQLException, InterruptedException {
    for (int attempt = 1; !isDone(connection, current, next, attempt); attempt++) {
      Thread.sleep(PAUSE);
    }
  }

  private static boolean isDone(
      Connection connection, Generation current, Generation next, int attempt) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // Waiting longer would keep all readers waiting behind this one.
      statement.execute("set local lock_timeout = '500ms'");
      statement.execute(
          "lock table %s.log_position in access exclusive mode".formatted(Tables.SCHEMA));
      rename(statement, Tables.SCHEMA, current.schemaName());
      rename(statement, next.schemaName(), Tables.SCHEMA);
      record(statement, current, next);
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt >= ATTEMPTS_MAX) {
        throw e;
      }
      return false;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void rename(Statement statement, String from, String to) throws SQLException {
    statement.execute("alter schema %s rename to %s".formatted(from, to));
  }

  /** One before the current one has had its time; one gone on from ends as itself. */
  private static void record(Statement statement, Generation current, Generation next)
      throws SQLException {
    statement.execute(
        "update projection_control.generation set state = 'gone' where state = 'previous'");
    statement.execute(
        "update projection_control.generation set state = 'previous' where number = "
            + current.number());
    statement.execute(
        "update projection_control.generation set state = 'current', switched_at = now() where number = "
            + next.number());
  }
}
