package io.btcpaytracker.run.bench.projection;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  @Spec private CommandSpec spec;

  @Mixin private BacklogOptions backlog = new BacklogOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/projection.json",
      description = "Where the figures are written (default: ${DEFAULT-VALUE}).")
  private Path json = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    ProjectionSettings settings = backlog.settings();
    return Aside.measure(
        spec.commandLine(),
        json,
        (place, progress) -> ProjectionConfiguration.measurement(settings, place, progress).run());
  }
}
