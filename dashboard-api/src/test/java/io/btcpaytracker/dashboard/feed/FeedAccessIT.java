package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.dashboard.TestVisitor;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FeedAccessIT {
  private static TestDashboard dashboard;
  private static TestVisitor admin;

  @BeforeAll
  static void start() {
    dashboard = TestDashboard.locked();
    admin = TestVisitor.signedIn(dashboard, "admin");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void nobodyIsNotConnected() {
    assertThatThrownBy(() -> TestViewer.connect(dashboard)).rootCause().hasMessageContaining("401");
  }

  @Test
  void aTokenWithoutTheScopeIsNotConnected() {
    assertThatThrownBy(() -> TestViewer.connect(dashboard, bearer("[\"read\"]", "null")))
        .rootCause()
        .hasMessageContaining("403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "http://localhost:1", "null"})
  void aForeignOriginIsRefusedWhateverItShows(String origin) {
    assertThatThrownBy(
            () -> TestViewer.connect(dashboard, "Cookie", admin.cookieHeader(), "Origin", origin))
        .rootCause()
        .hasMessageContaining("403");
  }

  @Test
  void aCookieWithoutAnOriginIsRefused() {
    assertThatThrownBy(() -> TestViewer.connect(dashboard, "Cookie", admin.cookieHeader()))
        .rootCause()
        .hasMessageContaining("403");
  }

  @Test
  void behindAProxyThePublicOriginIsOurs() {
    try (TestDashboard proxied =
        TestDashboard.locked("--tracker.guard.public-url=http://tracker.example.org")) {
      TestVisitor visitor = TestVisitor.signedIn(proxied, "admin");

      try (TestViewer viewer =
          TestViewer.connect(
              proxied, "Cookie", visitor.cookieHeader(), "Origin", "http://tracker.example.org")) {
        assertThat(viewer.frame("hello").has("cursor")).isTrue();
      }
    }
  }

  @Test
  void aViewerSeesItsOwnStoresOnlyWhateverItAsksFor() {
    try (TestLog log = new TestLog();
        TestViewer all = TestViewer.connect(dashboard, bearer("[\"feed\"]", "null"));
        TestViewer own = TestViewer.connect(dashboard, bearer("[\"feed\"]", "[\"mine\"]"));
        TestViewer greedy = TestViewer.connect(dashboard, bearer("[\"feed\"]", "[\"mine\"]"))) {
      all.subscribe(all.frame("hello").get("cursor").asString());
      own.subscribe(own.frame("hello").get("cursor").asString());
      greedy.send(
          "{\"kind\":\"subscribe\",\"cursor\":\"%s\",\"stores\":[\"theirs\",\"mine\"]}"
              .formatted(greedy.frame("hello").get("cursor").asString()));

      log.append(TestLog.event("theirs", "a", "InvoiceCreated"));
      log.append(TestLog.event("mine", "b", "InvoiceCreated"));

      all.events(2);
      assertThat(own.events(1)).allMatch(FeedAccessIT::isMine);
      assertThat(greedy.events(1)).allMatch(FeedAccessIT::isMine);
    }
  }

  @Test
  void anEventStreamIsLimitedToo() throws Exception {
    String[] authorization = bearer("[\"feed\"]", "[\"mine\"]");
    try (TestLog log = new TestLog();
        InputStream stream = stream("/api/v1/events?stores=theirs,mine", authorization)) {
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      next(lines, "hello");
      log.append(TestLog.event("theirs", "c", "InvoiceCreated"));
      log.append(TestLog.event("mine", "d", "InvoiceCreated"));

      assertThat(next(lines, "\"kind\":\"events\"")).contains("mine").doesNotContain("theirs");
    }
  }

  @Test
  void whoeverIsRevokedWhileConnectedIsSentAway() {
    JsonNode token =
        admin.json(
            "POST", "/api/v1/tokens", "{\"name\":\"short\",\"scopes\":[\"feed\"],\"stores\":null}");
    try (TestViewer viewer =
        TestViewer.connect(dashboard, "Authorization", "Bearer " + token.get("token").asString())) {
      viewer.frame("hello");

      admin.command("DELETE", "/api/v1/tokens/" + token.get("id").asString(), "");

      assertThat(viewer.closed().code()).isEqualTo(4401);
      assertThat(viewer.closed().reason()).contains("sign in again");
    }
  }

  @Test
  void whoeverMaySeeFewerStoresIsSentAwayToComeAnew() {
    admin.addUser("fewer", "viewer", "[\"mine\",\"theirs\"]");
    TestVisitor visitor = TestVisitor.signedIn(dashboard, "fewer");
    try (TestViewer viewer =
        TestViewer.connect(
            dashboard,
            "Cookie",
            visitor.cookieHeader(),
            "Origin",
            "http://localhost:" + dashboard.port())) {
      viewer.frame("hello");

      admin.command(
          "PUT",
          "/api/v1/users/fewer",
          "{\"role\":\"viewer\",\"stores\":[\"mine\"],\"disabled\":false}");

      assertThat(viewer.closed().code()).isEqualTo(4401);
    }
  }

  private static String[] bearer(String scopes, String stores) {
    return new String[] {"Authorization", "Bearer " + admin.addToken(scopes, stores)};
  }

  private static boolean isMine(JsonNode event) {
    return event.get("storeId").asString().equals("mine");
  }

  private static InputStream stream(String path, String... headers) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(dashboard.uri(path)).headers(headers).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
  }

  private static String next(BufferedReader lines, String text) throws Exception {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ") && line.contains(text)) {
        return line;
      }
    }
    throw new IllegalStateException("the stream ended");
  }
}
