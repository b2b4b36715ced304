package io.btcpaytracker.run.system;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, driven by the DevTools protocol, with one open page. */
final class Browser implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** All text of the page, that inside web components too. */
  private static final String TEXT =
      """
      (() => { const walk = n => n.nodeType === 3 ? n.data
        : [...(n.shadowRoot ? n.shadowRoot.childNodes : []), ...n.childNodes]
            .filter(c => !['SCRIPT', 'STYLE'].includes(c.nodeName)).map(walk).join(' ');
        return walk(document.body); })()\
      """;

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket devTools;
  private final StringBuilder partial = new StringBuilder();
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browser(Process process, URI page, Path profile) throws Exception {
    this.process = process;
    Path portFile = profile.resolve("DevToolsActivePort");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Files.exists(portFile) && Files.size(portFile) > 0);
    String port = Files.readAllLines(portFile).getFirst();
    URI newPage = URI.create("http://127.0.0.1:" + port + "/json/new?about:blank");
    HttpRequest request = HttpRequest.newBuilder(newPage).PUT(BodyPublishers.noBody()).build();
    String target = http.send(request, BodyHandlers.ofString()).body();
    URI address = URI.create(JSON.readTree(target).path("webSocketDebuggerUrl").asString());
    this.devTools = http.newWebSocketBuilder().buildAsync(address, this).join();
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
    call("Page.enable", Map.of());
    call("Page.navigate", Map.of("url", page.toString()));
  }

  /** The browser's program, where there is one. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser open(URI page, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1280,800",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolveSibling("browser.out").toFile())
            .start();
    return new Browser(process, page, profile);
  }

  /** Everything a person could read on the page. */
  String text() {
    JsonNode answer = call("Runtime.evaluate", Map.of("expression", TEXT, "returnByValue", true));
    return answer.path("result").path("value").asString("");
  }

  /** Errors and refused content (CSP, Trusted Types) that the page has met. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    devTools.sendText(text, true).join();
    return answer.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      hear(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  private void hear(JsonNode message) {
    switch (message.path("method").asString("")) {
      case "" -> answers.remove(message.path("id").asInt()).complete(message.path("result"));
      case "Runtime.exceptionThrown" -> complaints.add(message.toString());
      case "Log.entryAdded" -> {
        if (message.path("params").path("entry").path("level").asString().equals("error")) {
          complaints.add(message.toString());
        }
      }
      default -> {
        // Events of the page's life that nobody asked about.
      }
    }
  }

  @Override
  public void close() {
    devTools.abort();
    http.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
