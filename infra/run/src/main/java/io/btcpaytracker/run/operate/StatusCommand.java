package io.btcpaytracker.run.operate;

import io.btcpaytracker.run.environment.PortPlan;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tracker status}: asks each process how it is and prints what it answers. */
@Command(name = "status", description = "Health of every station and the lag at each hop.")
public final class StatusCommand implements Callable<Integer> {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
  private static final String NAME_AND_VALUE = "%-24s %s%n";
  private static final String INDENT = "  ";
  private static final JsonMapper JSON = JsonMapper.shared();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PortPlan ports = PortPlan.of(TrackerEnvironment.ofProcess());
    Map<String, Integer> stations = new LinkedHashMap<>();
    stations.put("ingest-gateway", ports.gateway());
    stations.put("projector", ports.projector());
    stations.put("dashboard-api", ports.app());
    boolean allUp = true;
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_TIMEOUT).build()) {
      for (var station : stations.entrySet()) {
        allUp &= print(station.getKey(), station.getValue(), http);
      }
    }
    return allUp ? 0 : 1;
  }

  private boolean print(String name, int port, HttpClient http) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(port)))
            .timeout(ANSWER_TIMEOUT)
            .build();
    try {
      JsonNode health = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
      String status = health.path("status").asString("?");
      out.printf(NAME_AND_VALUE, name, status);
      printDetails(health, INDENT);
      return "UP".equals(status);
    } catch (IOException | JacksonException _) {
      out.printf(
          "%-24s DOWN: no answer on port %d; is ./tracker up running? Its log: data/logs/%s.log%n",
          name, port, name);
      return false;
    }
  }

  private void printDetails(JsonNode node, String indent) {
    PrintWriter out = spec.commandLine().getOut();
    for (var property : node.properties()) {
      JsonNode value = property.getValue();
      if (value.isObject()) {
        out.printf(NAME_AND_VALUE, indent + property.getKey(), value.path("status").asString(""));
        printDetails(value, indent + INDENT);
      } else if (!property.getKey().equals("status") && !isEmpty(value)) {
        out.printf(NAME_AND_VALUE, indent + property.getKey(), text(value));
      }
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || (value.isArray() && value.isEmpty());
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }
}
