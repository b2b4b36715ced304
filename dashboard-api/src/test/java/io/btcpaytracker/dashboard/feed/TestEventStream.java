package io.btcpaytracker.dashboard.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.TestDashboard;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the event stream, which resumes as browsers do. */
final class TestEventStream implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String DATA = "data: ";
  private static final String ID = "id: ";

  private final BufferedReader lines;
  private String id = "";

  private TestEventStream(BufferedReader lines) {
    this.lines = lines;
  }

  static TestEventStream open(
      TestDashboard dashboard,
      @Nullable String lastEventId,
      @Nullable List<String> stores,
      @Nullable List<String> types)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(dashboard.uri("/api/v1/events" + query(stores, types)));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return new TestEventStream(new BufferedReader(new InputStreamReader(answer.body(), UTF_8)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String query(@Nullable List<String> stores, @Nullable List<String> types) {
    List<String> parameters = new ArrayList<>();
    if (stores != null) {
      parameters.add("stores=" + String.join(",", stores));
    }
    if (types != null) {
      parameters.add("types=" + String.join(",", types));
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  /** The next frame. */
  JsonNode next() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(ID)) {
        id = line.substring(ID.length());
      } else if (line.startsWith(DATA)) {
        return JsonMapper.shared().readTree(line.substring(DATA.length()));
      }
    }
    throw new EOFException("the stream ended");
  }

  /** Of the last frame; what a browser sends when it connects again. */
  String id() {
    return id;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
