package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.StackException;
import io.btcpaytracker.stack.machine.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** How far the standby shows what the primary committed; tests hold it back and wait for it. */
public record StandbyReplay(PostgresServer primary, PostgresServer standby) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The standby goes on receiving, but shows nothing new until {@link #resume()}. */
  public void pause() {
    run("select pg_wal_replay_pause()");
    if (!Waiting.until(PATIENCE, () -> state().equals("paused"))) {
      throw new StackException("The standby's replay does not pause");
    }
  }

  public void resume() {
    run("select pg_wal_replay_resume()");
  }

  /** Returns when the standby shows everything committed before this call. */
  public void awaitCaughtUp() {
    if (!catchesUp(PATIENCE)) {
      throw new StackException(
          "The standby on port %d lags (expected it to show within %d s what the primary has); its replay is %s"
              .formatted(standby.port(), PATIENCE.toSeconds(), state()));
    }
  }

  boolean catchesUp(Duration patience) {
    // Not the insert position: behind the last commit it may stay unsent for fifteen seconds.
    String position = ask(primary, "select pg_current_wal_flush_lsn()");
    String question =
        "select coalesce(pg_last_wal_replay_lsn() >= '%s'::pg_lsn, false)".formatted(position);
    return Waiting.until(patience, () -> ask(standby, question).equals("t"));
  }

  private String state() {
    return ask(standby, "select pg_get_wal_replay_pause_state()");
  }

  private void run(String sql) {
    ask(standby, sql);
  }

  private static String ask(PostgresServer server, String question) {
    try (Connection connection = server.administer();
        var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return String.valueOf(row.getString(1));
    } catch (SQLException e) {
      throw new StackException(
          "PostgreSQL on port %d does not answer '%s': %s (expected it to run)"
              .formatted(server.port(), question, e.getMessage()),
          e);
    }
  }
}
