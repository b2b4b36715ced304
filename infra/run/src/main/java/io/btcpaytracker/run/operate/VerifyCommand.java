package io.btcpaytracker.run.operate;

import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./tracker verify}: compares every row with what the log says. */
@Command(
    name = "verify",
    description = {
      "Folds the log afresh and compares every row with what comes out; the system runs on.",
      "Exit code 1 when anything differs."
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final String VERIFICATION = "verification";

  @Spec private CommandSpec spec;

  @Option(
      names = "--sample",
      paramLabel = "INVOICES",
      description = "Looks at so many invoices, chosen by chance, instead of at everything.")
  private int sample;

  @Override
  public Integer call() throws InterruptedException {
    try (var projector = new ProjectorAdmin(RunningSystem.of(TrackerEnvironment.ofProcess()))) {
      PrintWriter out = spec.commandLine().getOut();
      if (!projector.order(VERIFICATION, Map.of("sample", sample))) {
        out.println("The projector is verifying already; this is what it finds:");
      }
      JsonNode told = new ProgressLine(projector, VERIFICATION, out).follow();
      told.path("rowsCompared")
          .properties()
          .forEach(table ->
              out.printf("  %-28s %,12d rows%n", table.getKey(), table.getValue().asLong()));
      print(told);
      return told.path("progress").path("failed").asBoolean(false) ? 1 : 0;
    }
  }

  private void print(JsonNode told) {
    PrintWriter out = spec.commandLine().getOut();
    JsonNode differences = told.path("differences");
    for (JsonNode difference : differences) {
      out.printf(
          "%s %s%n    expected %s%n    found    %s%n",
          difference.path("table").asString(""),
          difference.path("key").asString(""),
          difference.path("expected").asString("no row"),
          difference.path("found").asString("no row"));
    }
    long more = told.path("differenceCount").asLong(0) - differences.size();
    if (more > 0) {
      out.printf("... and %,d more.%n", more);
    }
  }
}
