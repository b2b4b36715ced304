package io.btcpaytracker.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.dashboard.TestVisitor;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionsIT {
  private static TestDatabase database;
  private static TestDashboard dashboard;
  private static TestVisitor admin;

  @BeforeAll
  static void start() {
    TestLog.create();
    database = TestDashboard.databaseWithTables();
    dashboard = TestDashboard.locked(database);
    admin = TestVisitor.signedIn(dashboard, "admin");
    admin.addUser("anna", "viewer", "null");
    admin.addUser("emil", "viewer", "null");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void oneSeesAndEndsOnesOwnSessionsOnly() {
    TestVisitor here = TestVisitor.signedIn(dashboard, "anna");
    TestVisitor there = TestVisitor.signedIn(dashboard, "anna");
    TestVisitor emil = TestVisitor.signedIn(dashboard, "emil");
    List<JsonNode> own = sessions(there);
    String id = own.getFirst().get("id").asString();

    assertThat(own).isNotEmpty().allMatch(session -> session.get("user").asString().equals("anna"));
    assertThat(emil.command("DELETE", "/api/v1/sessions/" + id, "").statusCode()).isEqualTo(404);
    assertThat(there.command("DELETE", "/api/v1/sessions", "").statusCode()).isEqualTo(200);

    assertThat(there.get("/api/v1/session").statusCode()).isEqualTo(200);
    assertThat(here.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(emil.get("/api/v1/session").statusCode()).isEqualTo(200);
  }

  @Test
  void anAdminSeesAndEndsEverybodys() {
    TestVisitor emil = TestVisitor.signedIn(dashboard, "emil");
    List<JsonNode> emils =
        sessions(admin).stream().filter(s -> s.get("user").asString().equals("emil")).toList();

    assertThat(emils).isNotEmpty();
    emils.forEach(session ->
        assertThat(
                admin
                    .command("DELETE", "/api/v1/sessions/" + session.get("id").asString(), "")
                    .statusCode())
            .isEqualTo(204));

    assertThat(emil.get("/api/v1/session").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "last_seen_at = now() - interval '13 hours'",
        "expires_at = now() - interval '1 second'"
      })
  void aSessionEndsWhenItIsNotUsedAndAtTheLatestAfterAWeek(String change) {
    TestVisitor anna = TestVisitor.signedIn(dashboard, "anna");
    assertThat(anna.get("/dashboard").statusCode()).isEqualTo(200);

    dashboard
        .primary()
        .sql("update app.session set " + change + " where account = 'anna'")
        .update();

    assertThat(anna.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(anna.get("/dashboard").headers().firstValue("Location").orElseThrow())
        .startsWith("/login");
  }

  @Test
  void whoeverIsDisabledIsOutAtOnce() {
    admin.addUser("karl", "operator", "null");
    TestVisitor karl = TestVisitor.signedIn(dashboard, "karl");

    admin.command(
        "PUT", "/api/v1/users/karl", "{\"role\":\"operator\",\"stores\":null,\"disabled\":true}");

    assertThat(karl.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(TestVisitor.of(dashboard).signIn("karl", TestVisitor.PASSWORD).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionIsGoodAtEveryInstanceAndAfterARestart() {
    TestVisitor anna = TestVisitor.signedIn(dashboard, "anna");

    try (TestDashboard other = TestDashboard.locked(database)) {
      assertThat(elsewhere(other, anna).statusCode()).isEqualTo(200);

      anna.command("POST", "/logout", "");
      assertThat(elsewhere(other, anna).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void withoutThePrimarySessionsGoOnAndNobodySignsIn() {
    TestVisitor anna = TestVisitor.signedIn(dashboard, "anna");
    TestStack.shared().awaitStandby();

    try (TestDashboard cutOff =
        TestDashboard.start(
            database, "--tracker.session.demo=false", "--tracker.read.primary.port=1")) {
      assertThat(elsewhere(cutOff, anna).statusCode()).isEqualTo(200);
      assertThat(cutOff.get("/api/v1/invoices", "Cookie", anna.cookieHeader()).statusCode())
          .isEqualTo(200);
      HttpResponse<String> refused = TestVisitor.of(cutOff).signIn("anna", TestVisitor.PASSWORD);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("while the primary database is away");
    }
  }

  @Test
  void withoutAnyDatabaseNobodyIsTakenForSomebodyOrRefusedForGood() {
    try (TestDashboard alone =
        TestDashboard.start(
            database,
            "--tracker.session.demo=false",
            "--tracker.read.primary.port=1",
            "--tracker.read.replica.port=1")) {
      HttpResponse<String> answer =
          alone.get("/api/v1/session", "Cookie", "tracker=" + "A".repeat(43));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("problems/unavailable");
      assertThat(alone.get("/api/v1/session").statusCode()).isEqualTo(401);
    }
  }

  private static HttpResponse<String> elsewhere(TestDashboard other, TestVisitor visitor) {
    return other.get("/api/v1/session", "Cookie", visitor.cookieHeader());
  }

  private static List<JsonNode> sessions(TestVisitor visitor) {
    return JsonMapper.shared()
        .readTree(visitor.get("/api/v1/sessions").body())
        .get("sessions")
        .valueStream()
        .toList();
  }
}
