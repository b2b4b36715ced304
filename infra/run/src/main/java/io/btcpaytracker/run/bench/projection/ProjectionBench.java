package io.btcpaytracker.run.bench.projection;

import static java.util.Objects.requireNonNullElse;

import io.btcpaytracker.run.bench.ResultFile;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.stack.machine.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker bench projection}: events per second from the topic to committed rows. */
@Command(
    name = "projection",
    sortOptions = false,
    description = {
      "Events per second from topic to committed rows, beside the limits of reading, COPY and bare",
      "upsert loops in the same run. Starts broker, databases and projector of its own in a temporary",
      "folder, which takes about 10 KB per event and is deleted after success. TRACKER_STREAM_* and",
      "TRACKER_ROWS_* in the environment reach the projector."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:measured", "1:something stood still or failed", "2:bad usage"})
public final class ProjectionBench implements Callable<Integer> {
  private static final long EVENTS_PER_INVOICE = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Events on the log before the projector starts (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--invoices",
      paramLabel = "N",
      description = "Invoices they are about (default: a tenth of the events).")
  private @Nullable Long invoices;

  @Option(
      names = "--stores",
      paramLabel = "N",
      defaultValue = "6",
      description = "Stores the invoices are of (default: ${DEFAULT-VALUE}).")
  private int stores;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed tells the same events (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/projection.json",
      description = "Where the figures are written (default: ${DEFAULT-VALUE}).")
  private Path json = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    ProjectionSettings settings = settings();
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createTempDirectory("tracker-bench");
    try {
      ProjectionResult result =
          ProjectionConfiguration.measurement(
                  settings,
                  LauncherSettings.aside(TrackerEnvironment.ofProcess(), folder.resolve("data")),
                  new Progress(out))
              .run();
      out.print(result.table());
      ResultFile.write(json, result);
      out.printf("written to %s%n", json);
      Folders.delete(folder);
      return CommandLine.ExitCode.OK;
    } catch (IllegalStateException e) {
      spec.commandLine()
          .getErr()
          .printf("%s%nthe logs are in %s, delete it when done%n", e.getMessage(), folder);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private ProjectionSettings settings() {
    try {
      return new ProjectionSettings(
          events, requireNonNullElse(invoices, events / EVENTS_PER_INVOICE), stores, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
