package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.bench.LatencySettings.Standby;
import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker bench latency}: how long a webhook takes to each place where it is seen. */
@Command(
    name = "latency",
    sortOptions = false,
    description = {
      "Time from webhook to answer, to WebSocket frame, and to rows on the standby, of the system",
      "that ./tracker up runs. Leaves its invoices behind in it."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:every webhook arrived everywhere", "1:some did not", "2:bad usage"})
public final class LatencyBench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description = "Webhooks per second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long is counted (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "5",
      description = "Seconds sent before that and not counted (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/latency.json",
      description = "Where the figures are written (default: ${DEFAULT-VALUE}).")
  private Path json = Path.of("");

  @Override
  public Integer call() throws InterruptedException, IOException {
    LatencySettings settings = settings();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "sending %d webhooks/s to %s for %d s after %d s of warm-up%n",
        rate, settings.webhook(), seconds, warmUp);
    out.flush();
    try {
      LatencyResult result = LatencyMeasurement.run(settings);
      out.print(result.table());
      ResultFile.write(json, result);
      out.printf("written to %s%n", json);
      return result.isComplete() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } catch (IllegalStateException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private LatencySettings settings() {
    RunningSystem system = RunningSystem.of(TrackerEnvironment.ofProcess());
    try {
      return new LatencySettings(
          system.gateway().resolve("/api/webhooks/btcpay/events"),
          system.webhookSecret(),
          URI.create("ws://" + system.dashboard().getAuthority() + "/ws/events"),
          new Standby(system.standbyJdbcUrl(), system.databaseUser(), system.databasePassword()),
          rate,
          Duration.ofSeconds(seconds),
          Duration.ofSeconds(warmUp),
          Duration.ofSeconds(10));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
