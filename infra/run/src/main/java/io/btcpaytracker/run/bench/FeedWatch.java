package io.btcpaytracker.run.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A viewer of the live feed from now on, who notes when each event's frame came in. */
final class FeedWatch implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String FROM_NOW_ON =
      """
      {"kind":"subscribe","cursor":null,"stores":null,"types":null}\
      """;

  private final HttpClient client;
  private final WebSocket socket;

  private FeedWatch(HttpClient client, WebSocket socket) {
    this.client = client;
    this.socket = socket;
  }

  /**
   * @throws IllegalStateException when the feed does not greet in time
   */
  static FeedWatch open(URI feed, Journeys journeys, LongSupplier nanos) {
    HttpClient client = HttpClient.newHttpClient();
    Viewer viewer = new Viewer(journeys, nanos);
    try {
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .buildAsync(feed, viewer)
              .orTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
              .join();
      viewer.greeted.orTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS).join();
      socket.sendText(FROM_NOW_ON, true).join();
      return new FeedWatch(client, socket);
    } catch (CompletionException e) {
      client.shutdownNow();
      throw new IllegalStateException(
          "the live feed at %s did not greet (expected a hello frame within %d s); is the system up?"
              .formatted(feed, CONNECT.toSeconds()),
          e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private static final class Viewer implements WebSocket.Listener {
    private final JsonMapper json = JsonMapper.shared();
    private final Journeys journeys;
    private final LongSupplier nanos;
    private final StringBuilder parts = new StringBuilder();
    private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();

    Viewer(Journeys journeys, LongSupplier nanos) {
      this.journeys = journeys;
      this.nanos = nanos;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        frame(parts.toString(), nanos.getAsLong());
        parts.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      greeted.completeExceptionally(new IOException("closed with " + code + " " + reason));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      greeted.completeExceptionally(error);
    }

    private void frame(String text, long arrived) {
      JsonNode frame = json.readTree(text);
      switch (frame.path("kind").asString("")) {
        case "hello" -> greeted.complete(true);
        case "events" ->
            frame
                .path("events")
                .forEach(event ->
                    journeys.arrived(Hop.FRAME, event.path("invoiceId").asString(""), arrived));
        default -> {
          // Heartbeats and what later versions may say carry no events.
        }
      }
    }
  }
}
