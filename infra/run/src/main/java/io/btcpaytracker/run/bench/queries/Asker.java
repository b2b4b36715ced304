package io.btcpaytracker.run.bench.queries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.LongSupplier;

/** Asks one question at a time, as a page does: over HTTP, until the last byte. */
final class Asker implements AutoCloseable {
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final LongSupplier nanos;

  Asker(URI address, LongSupplier nanos) {
    this.address = address;
    this.nanos = nanos;
  }

  /**
   * @return how long the answer took
   * @throws UnansweredException when it is a problem
   */
  long nanosOf(String path) throws IOException, InterruptedException {
    long began = nanos.getAsLong();
    HttpResponse<String> answer = get(path);
    long took = nanos.getAsLong() - began;
    if (answer.statusCode() != OK) {
      throw new UnansweredException(
          "%s was answered with %d (expected 200): %s"
              .formatted(path, answer.statusCode(), answer.body()));
    }
    return took;
  }

  String body(String path) throws IOException, InterruptedException {
    return get(path).body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
