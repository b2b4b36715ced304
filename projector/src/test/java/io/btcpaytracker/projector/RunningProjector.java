package io.btcpaytracker.projector;

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
    return get("local.server.port", "/health");
  }

  /** As Prometheus reads them. */
  String metrics() {
    return get("local.management.port", "/actuator/prometheus").body();
  }

  private HttpResponse<String> get(String portName, String path) {
    String port = context.getEnvironment().getProperty(portName);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(port, path))).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** POST of JSON to an endpoint of the management port. */
  HttpResponse<String> manage(String endpoint, String json) {
    String port = context.getEnvironment().getProperty("local.management.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:%s/actuator/%s".formatted(port, endpoint)))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build(),
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
