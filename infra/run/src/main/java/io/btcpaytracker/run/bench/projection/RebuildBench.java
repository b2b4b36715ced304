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

/** {@code ./tracker bench rebuild}: events per second of a rebuild. */
@Command(
    name = "rebuild",
    sortOptions = false,
    description = {
      "Events per second of a rebuild, beside the limit of reading the same log in the same run.",
      "Starts broker, databases and projector of its own in a temporary folder, which takes about",
      "15 KB per event and is deleted after success."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:measured", "1:something stood still or failed", "2:bad usage"})
public final class RebuildBench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private BacklogOptions backlog = new BacklogOptions();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/rebuild.json",
      description = "Where the figures are written (default: ${DEFAULT-VALUE}).")
  private Path json = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    ProjectionSettings settings = backlog.settings();
    return Aside.measure(
        spec.commandLine(),
        json,
        (place, progress) -> ProjectionConfiguration.rebuild(settings, place, progress).run());
  }
}
