package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventStreamIT {
  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void theSameFramesComeAsServerSentEventsAndAreResumedByTheirId() throws Exception {
    String id;
    try (TestLog log = new TestLog()) {
      try (InputStream stream = open(null)) {
        id = next(stream, "\"kind\":\"hello\"").substring("id: ".length());
      }
      log.append(TestLog.event("sse", "a", "InvoiceCreated"));
    }

    try (InputStream stream = open(id)) {
      assertThat(next(stream, "\"storeId\":\"sse\"")).startsWith("id: ");
    }
  }

  private InputStream open(String lastEventId) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(dashboard.uri("/api/v1/events?stores=sse"));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()).body();
  }

  /** Reads up to the event with this text; gives the line before it, its id. */
  private static String next(InputStream stream, String text) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    String before = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ") && line.contains(text)) {
        return before;
      }
      before = line;
    }
    throw new IllegalStateException("the stream ended");
  }
}
