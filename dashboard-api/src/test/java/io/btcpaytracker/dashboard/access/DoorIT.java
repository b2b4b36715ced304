package io.btcpaytracker.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestVisitor;
import io.btcpaytracker.dashboard.access.Endpoints.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorIT {
  private static final List<String> OPEN =
      List.of("/login", "/error", "/health", "/schemas", "/subjects");
  private static final List<String> ACCOUNT =
      List.of("/password", "/api/v1/password", "/api/v1/sessions");
  private static final List<String> ADMIN =
      List.of("/api/v1/users", "/api/v1/tokens", "/api/v1/audit");
  private static final String NOTHING = UUID.randomUUID().toString();

  private static TestDashboard dashboard;
  private static TestVisitor admin;

  @BeforeAll
  static void start() {
    dashboard = TestDashboard.locked();
    admin = TestVisitor.signedIn(dashboard, "admin");
    admin.addUser("viewer", "viewer", "null");
    admin.addUser("operator", "operator", "null");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  /** The rule in the test's own words; what is added later falls under it by its path. */
  private static Set<String> allowed(Endpoint endpoint) {
    if (OPEN.stream().anyMatch(endpoint::isIn)) {
      return Set.of("nobody", "viewer", "operator", "admin", "read", "feed", "admin token");
    }
    if (ACCOUNT.stream().anyMatch(endpoint::isIn)) {
      return Set.of("viewer", "operator", "admin");
    }
    if (ADMIN.stream().anyMatch(endpoint::isIn)) {
      return Set.of("admin", "admin token");
    }
    if (endpoint.isIn("/logout") || endpoint.isIn("/api/v1/session")) {
      return Set.of("viewer", "operator", "admin", "read", "feed", "admin token");
    }
    if (endpoint.isIn("/api/v1/events")) {
      return Set.of("viewer", "operator", "admin", "feed", "admin token");
    }
    return endpoint.method().equals("GET")
        ? Set.of("viewer", "operator", "admin", "read", "admin token")
        : Set.of("operator", "admin", "admin token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "operator", "admin"})
  void eachRoleGetsAsFarAsItsRightsGo(String role) {
    TestVisitor visitor = TestVisitor.signedIn(dashboard, role);

    walk(role, endpoint -> visitor.command(endpoint.method(), endpoint.pattern(), "{}"));
  }

  @ParameterizedTest
  @CsvSource({"read, read", "feed, feed", "admin token, admin"})
  void eachTokenGetsAsFarAsItsScopesGo(String who, String scope) {
    String token = admin.addToken("[\"%s\"]".formatted(scope), "null");

    walk(
        who,
        endpoint ->
            dashboard.send(endpoint.on(dashboard).header("Authorization", "Bearer " + token)));
  }

  @Test
  void nobodyGetsNothingButTheOpenPaths() {
    walk("nobody", endpoint -> dashboard.send(endpoint.on(dashboard)));
  }

  /** A page asks for many things before somebody presses a button. */
  @ParameterizedTest
  @ValueSource(strings = {"/app/page/theme.js", "/api/v1/invoices", "/settings"})
  void lookingAroundTakesTheProofAgainstForgeryFromNobody(String path) {
    TestVisitor visitor = TestVisitor.signedIn(dashboard, "viewer");
    visitor.get("/api/v1/session");

    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("tracker-csrf="));
  }

  private static void walk(String who, Function<Endpoint, HttpResponse<String>> visit) {
    Set<Endpoint> endpoints = Endpoints.of(dashboard);
    assertThat(endpoints).hasSizeGreaterThan(20);
    for (Endpoint endpoint : endpoints) {
      boolean allowed = allowed(endpoint).contains(who);
      // A stream has no end, and whoever signs out or ends all sessions walks no further.
      if (allowed && Set.of("/api/v1/events", "/logout").contains(endpoint.pattern())) {
        continue;
      }
      HttpResponse<String> answer = visit.apply(endpoint.filled("store", NOTHING));
      boolean refused =
          answer.statusCode() == 401
              || answer.statusCode() == 403
              || answer.headers().firstValue("Location").orElse("").startsWith("/login");
      // The sign-in itself says 401 or 403 to who gives no password or no proof.
      if (!endpoint.isIn("/login")) {
        assertThat(refused).as("%s by %s: %s", endpoint, who, answer).isNotEqualTo(allowed);
      }
    }
  }

  @Test
  void aProgramIsToldWithAProblemAndNoCookie() {
    HttpResponse<String> answer = dashboard.get("/api/v1/invoices");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body()).contains("problems/unauthenticated", "Sign in at /login");
  }

  @Test
  void aPersonIsLedToTheSignIn() {
    assertThat(location(dashboard.get("/"))).isEqualTo("/login");
    assertThat(location(dashboard.get("/dashboard"))).isEqualTo("/login?to=%2Fdashboard");
    assertThat(location(dashboard.get("/no-such-page"))).isEqualTo("/login?to=%2Fno-such-page");
  }

  @Test
  void anotherMethodIsAProblemForWhoMayCommand() {
    HttpResponse<String> answer = admin.command("POST", "/api/v1/invoices", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("POST is not offered here (expected one of [GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer ",
        "Bearer trk_aaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer trk_aaaaaaaa_short",
        "Basic YWRtaW46Zml2ZSBibHVlIGhlcm9ucyB3YWRl",
        "bearer \" or 1=1"
      })
  void aTokenThatIsNotGoodIsNobodysWhateverElseTheRequestHas(String authorization) {
    HttpResponse<String> answer =
        admin.send(
            HttpRequest.newBuilder(dashboard.uri("/api/v1/invoices"))
                .header("Authorization", authorization));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(ints = {7_000, 9_000, 200_000})
  void aGiantAuthorizationIsRefused(int length) throws IOException {
    assertThat(
            raw(
                "GET /api/v1/invoices HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + "a".repeat(length)
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 4")
        .doesNotContainIgnoringCase("tomcat", "exception");
  }

  @Test
  void healthTellsStrangersUpOrDownAndNoMore() {
    String brief = dashboard.get("/health").body();
    String full = admin.get("/health").body();

    assertThat(brief)
        .contains("\"standby\":{\"status\":\"UP\"}")
        .doesNotContain("position", "reason");
    assertThat(full).contains("replayLagBytes");
  }

  @Test
  void theSessionSaysWhoIsSignedIn() {
    assertThat(TestVisitor.signedIn(dashboard, "viewer").get("/api/v1/session").body())
        .isEqualTo(
            """
            {"demo":false,"name":"viewer","way":"session","role":"viewer",\
            "rights":["account","feed","read"],"stores":null,"passwordDue":false}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "Host: localhost, 200",
    "Host: 127.0.0.1, 200",
    "Host: localhost;X-Forwarded-For: 203.0.113.7, 401",
    "Host: localhost;Forwarded: for=203.0.113.7, 401",
    "Host: tracker.example.org, 401"
  })
  void theDemoIsOpenToThisMachineOnly(String headers, String status) throws IOException {
    try (TestDashboard demo =
        TestDashboard.start("--tracker.guard.public-url=http://tracker.example.org")) {
      assertThat(
              raw(
                  demo,
                  "GET /api/v1/session HTTP/1.1\r\n"
                      + headers.replace(";", "\r\n")
                      + "\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void boundBeyondThisMachineTheDemoNeedsASignIn() {
    try (TestDashboard demo = TestDashboard.start("--tracker.guard.bind=0.0.0.0")) {
      assertThat(demo.get("/api/v1/session").statusCode()).isEqualTo(401);
      assertThat(location(demo.get("/dashboard"))).isEqualTo("/login?to=%2Fdashboard");
    }
  }

  @Test
  void theDemosGuestsOnlyLook() {
    TestDashboard demo = TestDashboard.shared();

    assertThat(demo.get("/api/v1/session").body())
        .isEqualTo(
            """
            {"demo":true,"name":"guest","way":"demo","role":null,"rights":["feed","read"],\
            "stores":null,"passwordDue":false}\
            """);
    assertThat(demo.get("/api/v1/users").statusCode()).isEqualTo(403);
    assertThat(demo.get("/api/v1/sessions").statusCode()).isEqualTo(403);
    assertThat(TestVisitor.of(demo).command("POST", "/refresh", "").statusCode()).isEqualTo(403);
  }

  private static String raw(String request) throws IOException {
    return raw(dashboard, request);
  }

  private static String raw(TestDashboard asked, String request) throws IOException {
    try (Socket socket = new Socket("localhost", asked.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none");
  }
}
