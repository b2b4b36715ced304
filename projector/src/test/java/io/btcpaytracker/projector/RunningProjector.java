package io.btcpaytracker.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as it is deployed, on free ports. */
final class RunningProjector implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private RunningProjector(List<String> arguments) {
    context =
        new SpringApplicationBuilder(ProjectorApplication.class)
            .run(arguments.toArray(String[]::new));
  }

  static RunningProjector on(
      TestStack stack, TestDatabase database, Path data, String... settings) {
    return on(stack.bootstrapServers(), database.primaryUrl(), data, settings);
  }

  static RunningProjector on(
      String bootstrapServers, String databaseUrl, Path data, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--tracker.data=" + data,
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + TestStack.shared().postgres().primary().user(),
                "--spring.datasource.password="
                    + TestStack.shared().postgres().primary().password()));
    arguments.addAll(List.of(settings));
    return new RunningProjector(arguments);
  }

  HttpResponse<String> health() {
    return send("local.server.port", "/health", HttpRequest.newBuilder());
  }

  /** As Prometheus reads them. */
  String metrics() {
    return managed("prometheus", HttpRequest.newBuilder()).body();
  }

  /** What operators ask on the management port. */
  JsonNode asked(String endpoint) {
    return JsonMapper.shared().readTree(managed(endpoint, HttpRequest.newBuilder()).body());
  }

  /** POST of JSON to an endpoint of the management port. */
  HttpResponse<String> manage(String endpoint, String json) {
    return managed(
        endpoint,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> manageToDelete(String endpoint) {
    return managed(endpoint, HttpRequest.newBuilder().DELETE());
  }

  /** Returns when what was ordered there is done, with what it came to. */
  String outcomeOf(String endpoint) {
    Rows.waiting()
        .untilAsserted(() ->
            assertThat(asked(endpoint).path("progress").path("running").asBoolean()).isFalse());
    return asked(endpoint).path("progress").path("outcome").asString();
  }

  private HttpResponse<String> managed(String endpoint, HttpRequest.Builder request) {
    return send("local.management.port", "/actuator/" + endpoint, request);
  }

  private HttpResponse<String> send(String portName, String path, HttpRequest.Builder request) {
    String port = context.getEnvironment().getProperty(portName);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          request.uri(URI.create("http://localhost:%s%s".formatted(port, path))).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
