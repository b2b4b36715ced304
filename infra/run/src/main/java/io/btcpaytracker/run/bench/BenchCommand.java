package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.bench.feed.FeedBench;
import io.btcpaytracker.run.bench.projection.ProjectionBench;
import io.btcpaytracker.run.bench.projection.RebuildBench;
import io.btcpaytracker.run.bench.queries.QueriesBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker bench}: measurements, one subcommand each. */
@Command(
    name = "bench",
    description = "Measures the system on this machine.",
    subcommands = {
      LatencyBench.class,
      ProjectionBench.class,
      RebuildBench.class,
      FeedBench.class,
      QueriesBench.class
    })
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine bench = spec.commandLine();
    throw new ParameterException(
        bench,
        "bench needs to know what to measure (expected one of: %s); name one"
            .formatted(String.join(", ", bench.getSubcommands().keySet())));
  }
}
