package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.bench.BenchSystem;
import io.btcpaytracker.run.bench.ResultFile;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.environment.Variable;
import io.btcpaytracker.run.launcher.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker bench feed}: what many viewers see and cost. */
@Command(
    name = "feed",
    sortOptions = false,
    description = {
      "Viewers of the live feed by the thousand: what they are delivered, how soon, and what each",
      "costs. Starts a system of its own on free ports and deletes it afterwards."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every viewer saw every event once and in order",
      "1:something was lost, doubled, out of order or dropped",
      "2:bad usage"
    })
public final class FeedBench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Viewers that all see every event (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Events per second meanwhile (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long is counted (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "10",
      description = "Seconds before that whose times are not counted (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--lone-rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "Events per second while one viewer watches (default: ${DEFAULT-VALUE}).")
  private int loneRate;

  @Option(
      names = "--idle",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Viewers held while nothing happens (default: ${DEFAULT-VALUE}).")
  private int idle;

  @Option(
      names = "--hold",
      paramLabel = "N",
      defaultValue = "12",
      description = "Seconds they are held (default: ${DEFAULT-VALUE}).")
  private int hold;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/feed.json",
      description = "Where the figures are written (default: ${DEFAULT-VALUE}).")
  private Path json = Path.of("");

  @Override
  public Integer call() throws InterruptedException, IOException {
    FeedBenchSettings settings = settings();
    Progress progress = new Progress(spec.commandLine().getOut());
    TrackerEnvironment environment = TrackerEnvironment.ofProcess();
    Map<String, String> viewers =
        Map.of(Variable.TRACKER_FEED_VIEWERS.name(), Integer.toString(settings.viewersMax()));
    try (BenchSystem system = BenchSystem.start(environment, viewers, progress)) {
      FeedBenchResult result = FeedBenchConfiguration.measurement(system, settings, progress).run();
      progress.say(result.table());
      ResultFile.write(json, result);
      progress.say("written to " + json);
      return result.isComplete() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private FeedBenchSettings settings() {
    try {
      return new FeedBenchSettings(
          connections,
          rate,
          Duration.ofSeconds(seconds),
          Duration.ofSeconds(warmUp),
          idle,
          Duration.ofSeconds(hold),
          loneRate,
          Duration.ofSeconds(10));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
