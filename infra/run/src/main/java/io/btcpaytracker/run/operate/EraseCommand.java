package io.btcpaytracker.run.operate;

import io.btcpaytracker.run.environment.PortPlan;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tracker erase}: has the running projector forget the people of invoices. */
@Command(
    name = "erase",
    description = "Erases the personal data of an invoice, or of all invoices of a buyer.")
public final class EraseCommand implements Callable<Integer> {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(40);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Supplier<TrackerEnvironment> environment;

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Whose whose = new Whose();

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  public EraseCommand() {
    this(TrackerEnvironment::ofProcess);
  }

  EraseCommand(Supplier<TrackerEnvironment> environment) {
    this.environment = environment;
  }

  /** One of them. */
  static final class Whose {
    @Option(names = "--invoice", paramLabel = "STORE/ID", description = "One invoice.")
    @Nullable String invoice;

    @Option(
        names = "--buyer",
        paramLabel = "EMAIL",
        description = "All invoices whose metadata names this e-mail address.")
    @Nullable String buyer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, String> request = request();
    tell(out);
    if (!yes && !isConfirmed(out)) {
      out.println("Nothing was erased.");
      return 1;
    }
    return send(request, PortPlan.management(PortPlan.of(environment.get()).projector()));
  }

  private Map<String, String> request() {
    if (whose.buyer != null) {
      return Map.of("buyer", whose.buyer);
    }
    String[] parts = String.valueOf(whose.invoice).split("/", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "invoice '%s' is no place of an invoice (expected STORE/ID as on its page)"
              .formatted(whose.invoice));
    }
    return Map.of("store", parts[0], "invoice", parts[1]);
  }

  private void tell(PrintWriter out) {
    out.printf(
        """
        This erases, for ever and in every rebuild, what the tables and invoice-states keep of the
        people of %s:
          buyer fields and metadata, payment destinations, and the bodies of webhook deliveries.
        What stays: all figures, times and statuses, order number and item description.
        What this does not reach: the log (topics invoice-events, rejected-deliveries, dead letters)
          keeps the bytes it was given, as do backups; see docs/decisions/0009-personal-data.md.
        """,
        whose.buyer == null ? whose.invoice : "buyer " + whose.buyer);
  }

  private static boolean isConfirmed(PrintWriter out) throws IOException {
    out.print("Type yes to go on: ");
    out.flush();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return "yes".equals(in.readLine());
  }

  private int send(Map<String, String> request, int port) throws InterruptedException {
    URI endpoint = URI.create("http://127.0.0.1:%d/actuator/erasures".formatted(port));
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(endpoint)
                  .timeout(ANSWER_TIMEOUT)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(JSON.writeValueAsString(request)))
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? report(JSON.readTree(answer.body()))
          : failed("the projector answered %d: %s".formatted(answer.statusCode(), answer.body()));
    } catch (IOException e) {
      return failed(
          "no answer from the projector on port %d (%s); is ./tracker up running?"
              .formatted(port, e.getClass().getSimpleName()));
    }
  }

  private int report(JsonNode report) {
    PrintWriter out = spec.commandLine().getOut();
    JsonNode erased = report.path("erased");
    erased.forEach(one ->
        out.printf("  %s/%s%n", one.path("storeId").asString(), one.path("invoiceId").asString()));
    long behind = report.path("recordsBehind").asLong();
    if (behind > 0) {
      out.printf("The rows are %d records behind the log: ask again in a moment.%n", behind);
    }
    if (!report.path("complete").asBoolean(true)) {
      out.println("There are more invoices than one request takes: ask again in a moment.");
    }
    if (erased.isEmpty()) {
      return failed("no such invoice is known; nothing was erased");
    }
    out.printf("Erasure of %d invoices is on the log; the tables follow at once.%n", erased.size());
    return 0;
  }

  private int failed(String reason) {
    spec.commandLine().getErr().println("tracker erase: " + reason);
    return 1;
  }
}
