package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.bench.projection.Cpu.Processes;
import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Parts;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.launcher.Station;
import io.btcpaytracker.run.operate.ProjectorAdmin;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Lets a projector take in a log of its own, has it rebuild all of it, and reads the same log by a
 * plain consumer in the same run.
 */
final class RebuildMeasurement {
  private static final String GENERATIONS = "generations";
  private static final long PAUSE_MILLIS = 200;

  private final ProjectionSettings settings;
  private final LauncherSettings place;
  private final Progress progress;
  private final InstantSource clock;
  private final LongSupplier nanos;

  RebuildMeasurement(
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
  RebuildResult run() throws IOException, InterruptedException, SQLException {
    try (Parts parts = Parts.in(place, progress)) {
      FilledLog log = FilledLog.start(parts, settings, place.ports().kafka(), clock, progress);
      Processes processes = log.processes();
      Cpu before = processes.get();
      Rate reading =
          new TopicReading(log.bootstrapServers(), nanos).run(1, () -> TopicReading.Sink.NONE);
      Pass plain = new Pass(reading, processes.get().since(before));
      progress.say("  the reading limit is measured, starting the projector");
      Station projector = parts.projector();
      projector.start();
      try (Connection primary = log.postgres().primary().connect()) {
        new ProjectionWatch(primary, nanos).until(log.events());
      }
      progress.say("  the rows are there, rebuilding them");
      return new RebuildResult(
          log.events(),
          settings.invoices(),
          Runtime.getRuntime().availableProcessors(),
          plain,
          rebuild(processes.of(projector.pid()), log.events()));
    }
  }

  private Pass rebuild(Processes processes, long events) throws InterruptedException {
    try (var projector = new ProjectorAdmin(RunningSystem.of(place.environment()))) {
      Cpu before = processes.get();
      long start = nanos.getAsLong();
      projector.order(GENERATIONS, Map.of());
      JsonNode told = projector.ask(GENERATIONS).path("progress");
      while (told.path("running").asBoolean(false)) {
        Thread.sleep(PAUSE_MILLIS);
        told = projector.ask(GENERATIONS).path("progress");
      }
      if (told.path("failed").asBoolean(false)) {
        throw new IllegalStateException(
            "the rebuild failed (expected a new generation): " + told.path("outcome").asString(""));
      }
      return new Pass(
          Rate.ofNanos(events, nanos.getAsLong() - start), processes.get().since(before));
    }
  }
}
