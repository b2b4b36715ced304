package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.bench.projection.Cpu.Processes;
import io.btcpaytracker.run.launcher.Parts;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.launcher.Station;
import io.btcpaytracker.stack.postgres.PostgresPair;
import java.io.IOException;
import java.time.InstantSource;

/** Databases and a broker with events that nobody has read yet. */
record FilledLog(PostgresPair postgres, Station broker, String bootstrapServers, long events) {

  /**
   * @throws IllegalStateException when a part does not start
   */
  static FilledLog start(
      Parts parts,
      ProjectionSettings settings,
      int kafkaPort,
      InstantSource clock,
      Progress progress)
      throws IOException, InterruptedException {
    PostgresPair postgres = parts.startPostgres();
    Station broker = parts.broker();
    broker.start();
    broker.awaitReady();
    progress.say("  broker and databases are up, writing the log");
    String bootstrapServers = "127.0.0.1:" + kafkaPort;
    long events = settings.backlog(clock.instant()).write(bootstrapServers);
    progress.say("  %,d events are on the log".formatted(events));
    return new FilledLog(postgres, broker, bootstrapServers, events);
  }

  /** Those that run, and this one. */
  Processes processes() {
    return new Processes(
        ProcessHandle.current().pid(),
        postgres.primary().pid(),
        postgres.standby().pid(),
        broker.pid());
  }
}
