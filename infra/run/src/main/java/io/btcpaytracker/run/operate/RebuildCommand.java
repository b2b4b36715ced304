package io.btcpaytracker.run.operate;

import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./tracker rebuild}: asks the projector for another generation of its rows. */
@Command(
    name = "rebuild",
    description = {
      "Folds the whole log anew beside the running rows, and switches when it has caught up.",
      "The projector does the work: Ctrl-C here ends the watching only, --status looks again."
    })
public final class RebuildCommand implements Callable<Integer> {
  private static final String GENERATIONS = "generations";

  @Spec private CommandSpec spec;

  @Option(
      names = "--throttle",
      paramLabel = "RECORDS_PER_S",
      description = "Takes in no more records per second than this.")
  private long throttle;

  @ArgGroup private Instead instead = new Instead();

  /** What else is done, instead of a rebuild. */
  static final class Instead {
    @Option(names = "--status", description = "Lists the generations and follows a running build.")
    private boolean status;

    @Option(
        names = "--rollback",
        description = "Makes the previous generation the current one again.")
    private boolean rollback;

    @Option(names = "--drop-old", description = "Removes the previous generation for good.")
    private boolean dropOld;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var projector = new ProjectorAdmin(RunningSystem.of(TrackerEnvironment.ofProcess()))) {
      PrintWriter out = spec.commandLine().getOut();
      if (!isTaken(projector)) {
        out.println(
            "The projector is building a generation already; ./tracker rebuild --status follows it.");
        return 1;
      }
      out.println(
          "The projector does the work; Ctrl-C ends this watching only, ./tracker rebuild --status looks again.");
      JsonNode told = new ProgressLine(projector, GENERATIONS, out).follow();
      if (instead.status) {
        list(told);
      }
      return told.path("progress").path("failed").asBoolean(false) ? 1 : 0;
    }
  }

  private boolean isTaken(ProjectorAdmin projector) throws InterruptedException {
    if (instead.status) {
      return true;
    }
    if (instead.rollback) {
      return projector.order(GENERATIONS + "/rollback", Map.of());
    }
    return instead.dropOld
        ? projector.orderToDelete(GENERATIONS)
        : projector.order(GENERATIONS, Map.of("throttle", throttle));
  }

  private void list(JsonNode told) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-10s %-10s %s%n", "generation", "state", "begun");
    for (JsonNode generation : told.path(GENERATIONS)) {
      String state = generation.path("state").asString("");
      if (!"GONE".equals(state)) {
        out.printf(
            "%-10d %-10s %s%n",
            generation.path("number").asInt(),
            state.toLowerCase(Locale.ROOT),
            generation.path("startedAt").asString(""));
      }
    }
  }
}
