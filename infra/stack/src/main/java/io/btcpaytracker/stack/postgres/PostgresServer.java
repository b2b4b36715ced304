package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.Leash;
import io.btcpaytracker.stack.machine.LeashedProcess;
import io.btcpaytracker.stack.machine.Ports;
import io.btcpaytracker.stack.machine.StackException;
import io.btcpaytracker.stack.machine.Waiting;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server as a child process. It can be stopped, killed and started again on the same
 * port and data; the pair as a whole is started and closed by {@link PostgresPair}.
 */
public final class PostgresServer {
  /** Recovery after kill -9 takes a second or two; after much writing on a slow disk, longer. */
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final ServerPlace place;
  private final Installation installation;
  private @Nullable LeashedProcess process;

  PostgresServer(ServerPlace place, Installation installation) {
    this.place = place;
    this.installation = installation;
  }

  public int port() {
    return place.port();
  }

  /** The contract's database, for {@link #user()} and {@link #password()}. */
  public String jdbcUrl() {
    return jdbcUrl(installation.settings().database());
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public String user() {
    return installation.settings().user();
  }

  public String password() {
    return installation.settings().password();
  }

  /** As the application's user, on the contract's database. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), user(), password());
  }

  /** As superuser, for what only the stack and fault tests may do. */
  public Connection administer() throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl("postgres"), PostgresSettings.ADMINISTRATOR, installation.administratorPassword());
  }

  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Of the child process, of which the server's other processes descend; 0 when it is stopped. */
  public synchronized long pid() {
    return process == null ? 0 : process.pid();
  }

  /** Returns when the server takes connections, or throws with the last lines of its log. */
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    processes().stopOrphans();
    requireFreePort();
    try {
      place.writeFiles(installation.settings());
      installation.user().own(place.data());
      place.beginLog();
    } catch (IOException e) {
      throw new StackException(
          "PostgreSQL %s cannot write its settings to '%s': %s (expected a writable folder); correct its owner or mode"
              .formatted(place.name(), place.data(), e.getMessage()),
          e);
    }
    process = LeashedProcess.start(leash());
    awaitReady(process);
  }

  private Leash leash() {
    return installation
        .leash(
            List.of("postgres", "-D", place.data().toString()),
            new Leash.Output.ToFile(place.log()))
        .stoppedBy("INT", STOP_PATIENCE);
  }

  private void awaitReady(LeashedProcess started) {
    boolean settled =
        Waiting.until(
            START_PATIENCE, () -> !started.isAlive() || PostmasterFile.in(place.data()).isReady());
    if (!settled || !started.isAlive()) {
      started.stop();
      throw new StackException(
          "PostgreSQL %s did not start on port %d (expected it to take connections within %d s); its log '%s' ends: %s"
              .formatted(
                  place.name(), port(), START_PATIENCE.toSeconds(), place.log(), place.endOfLog()));
    }
    requireItself();
  }

  /** A stranger that was quicker to take the port would otherwise get our rows. */
  private void requireItself() {
    String found;
    try (var connection = administer();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select current_setting('data_directory')")) {
      row.next();
      found = row.getString(1);
    } catch (SQLException e) {
      found = "a server that says: " + e.getMessage();
    }
    if (!found.equals(place.data().toString())) {
      stop();
      throw new StackException(
          "PostgreSQL %s on port %d is not the one just started: found %s (expected the server of '%s'); stop the other one, or set %s to another port"
              .formatted(place.name(), port(), found, place.data(), place.portSetting()));
    }
  }

  void requireFreePort() {
    Ports.requireFree(port(), "PostgreSQL " + place.name(), place.portSetting());
  }

  /** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
  public synchronized void stop() {
    if (process != null) {
      process.stop();
      process = null;
    }
    // Workers of a postmaster that had to be killed end by themselves, but a moment later.
    processes().stopOrphans();
  }

  /** kill -9 of all its processes, as when the machine dies; only what was committed is left. */
  public synchronized void kill() {
    processes().killAll();
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  ServerPlace place() {
    return place;
  }

  ServerProcesses processes() {
    return new ServerProcesses(place.data());
  }
}
