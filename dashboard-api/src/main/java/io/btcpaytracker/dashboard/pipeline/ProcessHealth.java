package io.btcpaytracker.dashboard.pipeline;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How another process is, as its own {@code /health} tells. However many ask, it is asked seldom.
 */
final class ProcessHealth {
  private final String name;
  private final URI address;
  private final HttpClient http;
  private final Duration timeout;
  private final Duration believedFor;
  private final InstantSource clock;
  private Instant askAgain = Instant.MIN;
  private @Nullable Health known;

  ProcessHealth(
      String name, URI base, HttpClient http, PipelineProperties settings, InstantSource clock) {
    this.name = name;
    this.address = base.resolve("/health");
    this.http = http;
    this.timeout = settings.answerTimeout();
    this.believedFor = settings.believedFor();
    this.clock = clock;
  }

  synchronized Health now() {
    Health told = known;
    if (told == null || !clock.instant().isBefore(askAgain)) {
      told = ask();
      known = told;
      askAgain = clock.instant().plus(believedFor);
    }
    return told;
  }

  private Health ask() {
    try {
      HttpRequest question = HttpRequest.newBuilder(address).timeout(timeout).build();
      return read(
          JsonMapper.shared().readTree(http.send(question, BodyHandlers.ofString()).body()));
    } catch (IOException | JacksonException _) {
      return Health.down("%s does not tell its health at %s".formatted(name, address));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Health.down("it was not waited for");
    }
  }

  /** Its own word, and which of its stations are not well. */
  private static Health read(JsonNode told) {
    if (told.path("status").asString("").equals(Health.UP)) {
      return Health.up();
    }
    String ailing =
        told.properties().stream()
            .filter(station -> station.getValue().isObject())
            .filter(station -> !station.getValue().path("status").asString("").equals(Health.UP))
            .map(station -> station.getKey() + " " + station.getValue())
            .collect(joining("; "));
    return Health.down(ailing.isEmpty() ? "it says so itself" : ailing);
  }
}
