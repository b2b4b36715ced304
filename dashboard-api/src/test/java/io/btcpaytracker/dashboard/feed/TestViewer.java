package io.btcpaytracker.dashboard.feed;

import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the feed, as the page is one. */
final class TestViewer implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** How and why the server ended the connection. */
  record Closed(int code, String reason) {}

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Closed> closed = new AtomicReference<>();
  private final AtomicBoolean stalled = new AtomicBoolean();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private TestViewer(URI uri, String... headers) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket = builder.buildAsync(uri, this).join();
  }

  static TestViewer connect(TestDashboard dashboard, String... headers) {
    return new TestViewer(URI.create("ws://localhost:" + dashboard.port() + "/ws/events"), headers);
  }

  TestViewer subscribe(@Nullable String cursor) {
    return send("{\"kind\":\"subscribe\",\"cursor\":%s}".formatted(quoted(cursor)));
  }

  TestViewer send(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  /** The server may end the connection before it has taken all. */
  void sendWhatIsTaken(String message) {
    try {
      send(message);
    } catch (CompletionException _) {
      // How it ended is what the test looks at.
    }
  }

  void sendBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** Until an event that is asked for comes; those before may have been too early. */
  void awaitSubscribed(TestLog log, String store) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          log.append(TestLog.event(store, "probe", "InvoiceCreated"));
          return !events().isEmpty();
        });
  }

  /** Takes nothing more off the connection, until {@link #goOn}. */
  void stall() {
    stalled.set(true);
  }

  void goOn() {
    stalled.set(false);
    socket.request(1);
  }

  List<JsonNode> frames() {
    return frames;
  }

  /** Waits for the first frame of a kind. */
  JsonNode frame(String kind) {
    await().atMost(Duration.ofSeconds(20)).until(() -> find(kind) != null);
    return find(kind);
  }

  private @Nullable JsonNode find(String kind) {
    return frames.stream()
        .filter(f -> kind.equals(f.get("kind").asString()))
        .findFirst()
        .orElse(null);
  }

  /** All events so far, in order. */
  List<JsonNode> events() {
    return frames.stream()
        .filter(frame -> frame.get("kind").asString().equals("events"))
        .<JsonNode>mapMulti((frame, sink) -> frame.get("events").forEach(sink))
        .toList();
  }

  List<JsonNode> events(int atLeast) {
    await().atMost(Duration.ofSeconds(30)).until(() -> events().size() >= atLeast);
    return events();
  }

  /** Of the newest frame that has one. */
  @Nullable String cursor() {
    return frames.reversed().stream()
        .map(frame -> frame.path("cursor"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst()
        .orElse(null);
  }

  Closed closed() {
    await().atMost(Duration.ofSeconds(30)).until(() -> closed.get() != null);
    return closed.get();
  }

  boolean isOpen() {
    return closed.get() == null;
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      frames.add(JsonMapper.shared().readTree(text.toString()));
      text.setLength(0);
    }
    if (!stalled.get()) {
      webSocket.request(1);
    }
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.compareAndSet(null, new Closed(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.compareAndSet(null, new Closed(1006, String.valueOf(error.getMessage())));
  }

  /** Without a word, as a lost network does it. */
  @Override
  public void close() {
    socket.abort();
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "null" : '"' + value + '"';
  }
}
