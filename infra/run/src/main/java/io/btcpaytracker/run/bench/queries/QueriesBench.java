package io.btcpaytracker.run.bench.queries;

import io.btcpaytracker.run.bench.BenchSystem;
import io.btcpaytracker.run.bench.ResultFile;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker bench queries}: what each question costs at several sizes. */
@Command(
    name = "queries",
    sortOptions = false,
    description = {
      "Asks every question of the REST API over and over, one at a time, with ever more invoices in",
      "the rows. Starts a system of its own on free ports, writes rows as the projector does, about",
      "9 KB per invoice, and deletes it afterwards."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:measured", "1:a question was not answered", "2:bad usage"})
public final class QueriesBench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--invoices",
      paramLabel = "N,N",
      split = ",",
      defaultValue = "10000,100000,1000000",
      description = "How many invoices there are, growing (default: ${DEFAULT-VALUE}).")
  private List<Integer> invoices = List.of();

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often each question is asked (default: ${DEFAULT-VALUE}).")
  private int requests;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "target/bench/queries.json",
      description = "Where the figures are written (default: ${DEFAULT-VALUE}).")
  private Path json = Path.of("");

  @Override
  public Integer call() throws InterruptedException, IOException, SQLException {
    QueriesSettings settings = settings();
    Progress progress = new Progress(spec.commandLine().getOut());
    try (BenchSystem system =
        BenchSystem.start(TrackerEnvironment.ofProcess(), Map.of(), progress)) {
      QueriesResult result = QueriesConfiguration.measurement(system, settings, progress).run();
      progress.say(result.table());
      ResultFile.write(json, result);
      progress.say("written to " + json);
      return CommandLine.ExitCode.OK;
    } catch (UnansweredException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private QueriesSettings settings() {
    try {
      return new QueriesSettings(invoices, requests);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
