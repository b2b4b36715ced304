package io.btcpaytracker.run.operate;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A long run of the projector, told line by line until it ends. */
final class ProgressLine {
  private static final long PAUSE_MILLIS = 1000;

  private final ProjectorAdmin projector;
  private final String endpoint;
  private final PrintWriter out;
  private String last = "";

  ProgressLine(ProjectorAdmin projector, String endpoint, PrintWriter out) {
    this.projector = projector;
    this.endpoint = endpoint;
    this.out = out;
  }

  /** Returns what the projector tells at the end. */
  JsonNode follow() throws InterruptedException {
    JsonNode told = projector.ask(endpoint);
    while (told.path("progress").path("running").asBoolean(false)) {
      print(told.path("progress"));
      Thread.sleep(PAUSE_MILLIS);
      told = projector.ask(endpoint);
    }
    print(told.path("progress"));
    return told;
  }

  void print(JsonNode progress) {
    String line = line(progress);
    if (!line.equals(last) && !line.isEmpty()) {
      out.println(line);
      out.flush();
    }
    last = line;
  }

  static String line(JsonNode progress) {
    long done = progress.path("recordsDone").asLong(0);
    double passed = progress.path("secondsPassed").asDouble(0);
    if (!progress.path("running").asBoolean(false)) {
      String outcome = progress.path("outcome").asString("");
      return outcome.isEmpty() ? "" : "%s (%,d records in %.1f s)".formatted(outcome, done, passed);
    }
    String rate = passed > 0 ? "%,.0f/s".formatted(done / passed) : "";
    String left =
        progress.path("secondsLeft").isNumber()
            ? ", about %.0f s left".formatted(progress.path("secondsLeft").asDouble())
            : "";
    return String.format(
        Locale.ROOT,
        "%-36s %,d of %,d records %s%s",
        progress.path("doing").asString(""),
        done,
        progress.path("recordsTotal").asLong(0),
        rate,
        left);
  }
}
