package io.btcpaytracker.run.system;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A viewer of the live feed that remembers every frame. */
final class LiveFeed implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  LiveFeed(int appPort) {
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:%d/ws/events".formatted(appPort)), this)
            .join();
  }

  /** From this cursor on; null is from now on. */
  void subscribe(String cursor) {
    String text = cursor == null ? "null" : "\"" + cursor + "\"";
    socket.sendText("{\"kind\":\"subscribe\",\"cursor\":" + text + "}", true).join();
  }

  List<JsonNode> frames(String kind) {
    return frames.stream().filter(f -> f.path("kind").asString().equals(kind)).toList();
  }

  /** Every event seen, in order of arrival. */
  List<JsonNode> events() {
    List<JsonNode> events = new ArrayList<>();
    frames("events").forEach(frame -> frame.path("events").forEach(events::add));
    return events;
  }

  /** Where to go on after a break. */
  String cursor() {
    return requireNonNull(frames.getLast().path("cursor").asString(null));
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }
}
