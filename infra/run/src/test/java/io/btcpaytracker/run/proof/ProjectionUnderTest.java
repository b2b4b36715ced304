package io.btcpaytracker.run.proof;

import static org.awaitility.Awaitility.await;

import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Parts;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.launcher.Station;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.stack.machine.Folders;
import io.btcpaytracker.stack.machine.Ports;
import io.btcpaytracker.stack.postgres.PostgresPair;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Broker, databases and two packaged projectors, of which none runs yet. */
final class ProjectionUnderTest implements AutoCloseable {
  private static final Duration A_LONG_WHILE = Duration.ofMinutes(4);
  private static final Duration LOOK = Duration.ofMillis(20);

  /** Small batches and short sessions: more places to be disturbed at, less waiting afterwards. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "TRACKER_ROWS_BATCHRECORDSMAX", "200",
          "TRACKER_ROWS_SESSIONTIMEOUT", "6s",
          "TRACKER_STREAM_SESSIONTIMEOUT", "6s");

  private final Path data;
  private final Parts parts;
  private final PostgresPair postgres;
  private final LogUnderTest log;
  private final Station first;
  private final Station second;

  private ProjectionUnderTest(Path folder, LauncherSettings settings)
      throws IOException, InterruptedException {
    this.data = folder;
    this.parts =
        Parts.in(settings, new Progress(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
    this.postgres = parts.startPostgres();
    Station broker = parts.broker();
    broker.start();
    broker.awaitReady();
    this.log = new LogUnderTest("127.0.0.1:" + settings.ports().kafka());
    this.first = parts.projector();
    this.second = parts.furtherProjector("projector-2", Ports.free(), folder.resolve("second"));
  }

  static ProjectionUnderTest in(Path folder) throws IOException, InterruptedException {
    Path home = Path.of("../..").toAbsolutePath().normalize();
    TrackerEnvironment environment = TrackerEnvironment.of(home, SETTINGS);
    return new ProjectionUnderTest(
        folder, LauncherSettings.aside(environment, folder.resolve("data")));
  }

  LogUnderTest log() {
    return log;
  }

  PostgresPair postgres() {
    return postgres;
  }

  Station first() {
    return first;
  }

  Station second() {
    return second;
  }

  /** Nothing but the log is left. */
  void forgetAll() throws Exception {
    stopProjectors();
    log.forgetProjectors();
    forgetRows();
    for (Path folder : List.of(data.resolve("data/projector"), data.resolve("second"))) {
      Folders.delete(folder);
    }
  }

  void stopProjectors() {
    first.stop();
    second.stop();
  }

  void forgetRows() throws SQLException {
    try (Connection connection = postgres.primary().connect();
        var statement = connection.createStatement()) {
      for (String schema : schemas(connection)) {
        statement.execute("drop schema " + schema + " cascade");
      }
    }
  }

  private static List<String> schemas(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select array_agg(nspname::text) from pg_namespace where nspname like 'projection%'")) {
      row.next();
      return row.getArray(1) == null ? List.of() : List.of((String[]) row.getArray(1).getArray());
    }
  }

  /** Events in the rows; 0 while the database is away or has no tables. */
  long position() {
    return number(
        "select sum(next_offset) from projection.log_position where topic = '%s'"
            .formatted(Topics.INVOICE_EVENTS));
  }

  void awaitPosition(long events) {
    await().atMost(A_LONG_WHILE).pollInterval(LOOK).until(() -> position() >= events);
  }

  /** Nothing more will come: all is folded, and every state of it is in the rows. */
  void awaitEnd() {
    await()
        .atMost(A_LONG_WHILE)
        .until(() ->
            position() == log.end(Topics.INVOICE_EVENTS) && log.isFolded() && hasEveryState());
  }

  private boolean hasEveryState() throws InterruptedException, ExecutionException {
    String written =
        "select sum(next_offset) from projection.writer_position where topic = '%s'"
            .formatted(Topics.INVOICE_STATES);
    return number(written) == log.end(Topics.INVOICE_STATES);
  }

  private long number(String sql) {
    try (Connection connection = postgres.primary().connect();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException _) {
      return 0;
    }
  }

  TableContents tables() throws SQLException {
    try (Connection connection = postgres.primary().connect()) {
      return TableContents.of(connection);
    }
  }

  @Override
  public void close() {
    log.close();
    parts.close();
  }
}
