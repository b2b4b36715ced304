package io.btcpaytracker.run.operate;

import io.btcpaytracker.run.environment.InvalidSettingsException;
import io.btcpaytracker.run.environment.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders to the projector and questions to it, on its management port. */
public final class ProjectorAdmin implements AutoCloseable {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_TIMEOUT).build();
  private final URI actuator;

  public ProjectorAdmin(RunningSystem system) {
    this.actuator = system.projectorManagement().resolve("/actuator/");
  }

  /**
   * @throws InvalidSettingsException when there is no projector that answers
   */
  public JsonNode ask(String endpoint) throws InterruptedException {
    return JSON.readTree(send(endpoint, HttpRequest.newBuilder()).body());
  }

  /** False when the projector is at work on something of the kind already. */
  public boolean order(String endpoint, Map<String, ?> what) throws InterruptedException {
    return send(
                endpoint,
                HttpRequest.newBuilder()
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(what))))
            .statusCode()
        == OK;
  }

  /** False as {@link #order}. */
  boolean orderToDelete(String endpoint) throws InterruptedException {
    return send(endpoint, HttpRequest.newBuilder().DELETE()).statusCode() == OK;
  }

  private HttpResponse<String> send(String endpoint, HttpRequest.Builder request)
      throws InterruptedException {
    URI address = actuator.resolve(endpoint);
    try {
      return http.send(
          request.uri(address).timeout(ANSWER_TIMEOUT).build(), BodyHandlers.ofString());
    } catch (IOException | JacksonException e) {
      throw new InvalidSettingsException(
          List.of(
              "the projector does not answer at %s: %s (expected a running system); is ./tracker up running? Its log: data/logs/projector.log"
                  .formatted(address, e)));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
