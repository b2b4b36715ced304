package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.bench.projection.Cpu.Processes;
import io.btcpaytracker.run.bench.projection.ProjectionWatch.Sample;
import io.btcpaytracker.run.bench.projection.UpsertSink.Grain;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Parts;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.launcher.Station;
import io.btcpaytracker.stack.postgres.PostgresPair;
import io.btcpaytracker.stack.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * Fills a log of its own, measures what the machine can do with it, and then what the projector
 * does, all in one run: on a machine that others use too, the ratios are worth more than the
 * figures. Broker, databases and projector run as {@code ./tracker up} runs them.
 */
final class ProjectionMeasurement {
  private static final String LIMITS = "limits";
  private static final int THREADS = 2;
  private static final String ROW_BYTES =
      """
      select coalesce(sum(pg_total_relation_size(c.oid)), 0)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname like 'projection%' and c.relkind = 'r'
      """;

  private final ProjectionSettings settings;
  private final LauncherSettings place;
  private final Progress progress;
  private final InstantSource clock;
  private final LongSupplier nanos;

  ProjectionMeasurement(
      ProjectionSettings settings,
      LauncherSettings place,
      Progress progress,
      InstantSource clock,
      LongSupplier nanos) {
    this.settings = settings;
    this.place = place;
    this.progress = progress;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * @throws IllegalStateException when a part does not do its work
   */
  ProjectionResult run() throws IOException, InterruptedException, SQLException {
    try (Parts parts = Parts.in(place, progress)) {
      FilledLog log = FilledLog.start(parts, settings, place.ports().kafka(), clock, progress);
      return measure(parts, log);
    }
  }

  private ProjectionResult measure(Parts parts, FilledLog log)
      throws IOException, InterruptedException, SQLException {
    PostgresPair postgres = log.postgres();
    long events = log.events();
    postgres.createDatabase(LIMITS);
    Processes processes = log.processes();
    Limits limits = limits(postgres.primary(), processes);
    progress.say("  the limits are measured, starting the projector");
    try (Connection primary = postgres.primary().connect()) {
      Station projector = parts.projector();
      long start = nanos.getAsLong();
      projector.start();
      Processes projecting = processes.of(projector.pid());
      Cpu before = projecting.get();
      List<Sample> samples = new ProjectionWatch(primary, nanos).until(events);
      return new ProjectionResult(
          events,
          settings.invoices(),
          Runtime.getRuntime().availableProcessors(),
          limits.reading(),
          limits.copy(),
          limits.upsertPerInvoice(),
          limits.upsertPerEvent(),
          new Pass(ProjectionWatch.whole(samples), projecting.get().since(before)),
          ProjectionWatch.tenths(samples),
          Rate.ofNanos(0, samples.getFirst().nanos() - start).seconds(),
          disk(primary, events));
    }
  }

  private record Limits(Pass reading, Pass copy, Pass upsertPerInvoice, Pass upsertPerEvent) {}

  private Limits limits(PostgresServer primary, Processes processes)
      throws InterruptedException, SQLException {
    execute(primary, CopySink.CREATE, Grain.INVOICE.create(), Grain.EVENT.create());
    return new Limits(
        pass(processes, 1, () -> TopicReading.Sink.NONE),
        pass(processes, THREADS, () -> new CopySink(connect(primary))),
        pass(processes, THREADS, () -> new UpsertSink(connect(primary), Grain.INVOICE)),
        pass(processes, THREADS, () -> new UpsertSink(connect(primary), Grain.EVENT)));
  }

  private Pass pass(Processes processes, int threads, Callable<TopicReading.Sink> sinks)
      throws InterruptedException {
    Cpu before = processes.get();
    Rate rate = new TopicReading(bootstrapServers(), nanos).run(threads, sinks);
    return new Pass(rate, processes.get().since(before));
  }

  private Disk disk(Connection primary, long events) throws SQLException, IOException {
    Path logs = place.data().resolve("kafka/log");
    long states = Disk.topicBytes(logs, "invoice-states") + Disk.topicBytes(logs, "projector-");
    return new Disk(
        rowBytes(primary) / (double) events,
        Disk.bytes(place.data().resolve("projector")) / (double) events,
        Disk.topicBytes(logs, "invoice-events") / (double) events,
        states / (double) events);
  }

  private static long rowBytes(Connection primary) throws SQLException {
    try (var statement = primary.createStatement();
        ResultSet row = statement.executeQuery(ROW_BYTES)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(PostgresServer primary, String... statements) throws SQLException {
    try (Connection connection = connect(primary);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Connection connect(PostgresServer primary) throws SQLException {
    return DriverManager.getConnection(primary.jdbcUrl(LIMITS), primary.user(), primary.password());
  }

  private String bootstrapServers() {
    return "127.0.0.1:" + place.ports().kafka();
  }
}
