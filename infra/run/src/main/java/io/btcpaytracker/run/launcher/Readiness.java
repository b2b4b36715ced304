package io.btcpaytracker.run.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a process over HTTP whether it can do its work. */
final class Readiness {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);
  private static final int OK = 200;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_TIMEOUT)
          .build();

  private Readiness() {}

  static boolean isReady(int managementPort) throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort));
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER_TIMEOUT).build();
    try {
      HttpResponse<Void> answer = HTTP.send(request, BodyHandlers.discarding());
      return answer.statusCode() == OK;
    } catch (IOException _) {
      return false;
    }
  }
}
