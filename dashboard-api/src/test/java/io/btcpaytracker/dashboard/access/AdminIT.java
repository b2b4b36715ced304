package io.btcpaytracker.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestVisitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdminIT {
  private static final String USERS = "/api/v1/users";
  private static final String TOKENS = "/api/v1/tokens";

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
  void aUserIsMadeChangedGivenANewPasswordAndRemoved() {
    admin.addUser("ada", "viewer", "[\"s1\"]");
    TestVisitor ada = TestVisitor.signedIn(dashboard, "ada");

    assertThat(user("ada").get("stores").toString()).isEqualTo("[\"s1\"]");
    assertThat(change("ada", "operator", "null").statusCode()).isEqualTo(204);
    assertThat(ada.get("/api/v1/session").body()).contains("\"role\":\"operator\"");

    JsonNode reset = admin.json("POST", USERS + "/ada/password", "");
    assertThat(ada.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(ada.signIn("ada", TestVisitor.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(
            ada.signIn("ada", reset.get("oneTimePassword").asString())
                .headers()
                .firstValue("Location"))
        .hasValue("/password");

    assertThat(admin.command("DELETE", USERS + "/ada", "").statusCode()).isEqualTo(204);
    assertThat(ada.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(admin.command("DELETE", USERS + "/ada", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"name\":\"Bad Name\",\"role\":\"viewer\",\"stores\":null}  | 'name' is not usable: 'Bad Name'",
        "{\"name\":\"eve\",\"role\":\"owner\",\"stores\":null}        | expected admin, operator or viewer",
        "{\"name\":\"eve\",\"role\":\"admin\",\"stores\":[\"s\"]}     | admins see all stores",
        "{\"name\":\"eve\",\"role\":\"viewer\",\"store\":[\"s\"]}     | cannot be understood",
        "{\"name\":\"eve\",\"role\":\"viewer\",\"stores\":[\"\"]}     | 'stores' is not usable",
        "[]                                                           | cannot be understood",
        "{\"name\":                                                   | cannot be understood"
      })
  void whatIsNotUnderstoodMakesNobody(String body, String reason) {
    HttpResponse<String> answer = admin.command("POST", USERS, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("problems/bad-request", reason);
  }

  @Test
  void aNameIsTakenOnce() {
    admin.addUser("twin", "viewer", "null");

    HttpResponse<String> again =
        admin.command("POST", USERS, "{\"name\":\"twin\",\"role\":\"admin\",\"stores\":null}");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(user("twin").get("role").asString()).isEqualTo("viewer");
  }

  @Test
  void theLastAdminStays() {
    assertThat(change("admin", "viewer", "null").statusCode()).isEqualTo(409);
    assertThat(admin.command("DELETE", USERS + "/admin", "").statusCode()).isEqualTo(409);
    assertThat(
            admin
                .command(
                    "PUT",
                    USERS + "/admin",
                    "{\"role\":\"admin\",\"stores\":null,\"disabled\":true}")
                .body())
        .contains("would leave nobody who can manage users");
  }

  @Test
  void aTokenIsShownOnceAndKeptAsAHash() {
    JsonNode made =
        admin.json("POST", TOKENS, "{\"name\":\"till\",\"scopes\":[\"read\"],\"stores\":[\"s1\"]}");
    String token = made.get("token").asString();

    assertThat(token).matches("trk_[a-z2-9]{8}_[A-Za-z0-9_-]{43}");
    assertThat(admin.get(TOKENS).body())
        .contains("\"prefix\":\"" + token.substring(0, 12) + "\"", "\"name\":\"till\"")
        .doesNotContain(token);
    assertThat(
            dashboard
                .primary()
                .sql("select t::text from app.api_token t")
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains(token.substring(13)));
    assertThat(Instant.parse(made.get("expiresAt").asString()))
        .isBetween(
            Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
  }

  @Test
  void theLastUseOfATokenIsNoted() {
    String token = admin.addToken("[\"read\"]", "null");

    dashboard.get("/api/v1/invoices", "Authorization", "Bearer " + token);

    await()
        .until(() ->
            !row(TOKENS, "tokens", "prefix", token.substring(0, 12)).get("lastUsedAt").isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update app.api_token set expires_at = now() - interval '1 second' where prefix = ?",
        "update app.api_token set revoked_at = now() where prefix = ?",
        "update app.account set disabled = true where name = (select account from app.api_token where prefix = ?)",
        "update app.account set role = 'operator' where name = (select account from app.api_token where prefix = ?)"
      })
  void aTokenThatIsOverOrWhoseMakerIsNoAdminOpensNothing(String change) {
    admin.addUser("maker", "admin", "null");
    String token = TestVisitor.signedIn(dashboard, "maker").addToken("[\"read\"]", "null");
    assertThat(asked(token)).isEqualTo(200);

    dashboard.primary().sql(change).param(token.substring(0, 12)).update();

    assertThat(asked(token)).isEqualTo(401);
    admin.command("DELETE", USERS + "/maker", "");
  }

  @Test
  void aRevokedTokenOpensNothing() {
    JsonNode made =
        admin.json("POST", TOKENS, "{\"name\":\"x\",\"scopes\":[\"read\"],\"stores\":null}");
    String path = TOKENS + "/" + made.get("id").asString();

    assertThat(admin.command("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(asked(made.get("token").asString())).isEqualTo(401);
    assertThat(admin.command("DELETE", path, "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"name\":\"t\",\"scopes\":[],\"stores\":null}                       | some of read, feed, admin",
        "{\"name\":\"t\",\"scopes\":[\"write\"],\"stores\":null}              | some of read, feed, admin",
        "{\"name\":\"\",\"scopes\":[\"read\"],\"stores\":null}                | plain characters",
        "{\"name\":\"t\",\"scopes\":[\"read\"]}                               | cannot be understood",
        "{\"name\":\"t\",\"scopes\":[\"admin\"],\"stores\":[\"s\"]}           | admins see all stores",
        "{\"name\":\"t\",\"scopes\":[\"read\"],\"stores\":null,\"expiresAt\":\"2020-01-01T00:00:00Z\"} | 'expiresAt' is not usable",
        "{\"name\":\"t\",\"scopes\":[\"read\"],\"stores\":null,\"expiresAt\":\"2999-01-01T00:00:00Z\"} | 'expiresAt' is not usable"
      })
  void aTokenIsNotMadeOfWhatIsNotUnderstood(String body, String reason) {
    HttpResponse<String> answer = admin.command("POST", TOKENS, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void aProgramWithAnAdminTokenNeedsNoProofOfItsPage() {
    String token = admin.addToken("[\"admin\"]", "null");

    HttpResponse<String> made =
        dashboard.send(
            java.net.http.HttpRequest.newBuilder(dashboard.uri(TOKENS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"child\",\"scopes\":[\"read\"],\"stores\":null}")));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(row(TOKENS, "tokens", "name", "child").get("user").asString()).isEqualTo("admin");
  }

  @Test
  void theAuditLogTellsWhoDidWhat() {
    admin.addUser("otto", "viewer", "[\"s1\"]");
    TestVisitor.of(dashboard).signIn("otto", "not his password");
    admin.command("DELETE", USERS + "/otto", "");

    List<String> deeds =
        JsonMapper.shared()
            .readTree(admin.get("/api/v1/audit").body())
            .get("deeds")
            .valueStream()
            .filter(deed -> deed.get("subject").asString().equals("otto"))
            .map(deed ->
                String.join(
                    " ",
                    deed.get("actor").asString(),
                    deed.get("action").asString(),
                    deed.get("detail").asString()))
            .toList();

    assertThat(deeds)
        .containsExactly(
            "admin user-removed ",
            "otto sign-in-failed wrong password",
            "otto password-changed ",
            "otto signed-in password",
            "admin user-created viewer of [s1]");
  }

  @Test
  void theAuditLogIsReadPageByPage() {
    JsonNode first = JsonMapper.shared().readTree(admin.get("/api/v1/audit?limit=2").body());
    JsonNode second =
        JsonMapper.shared()
            .readTree(
                admin.get("/api/v1/audit?limit=2&cursor=" + first.get("next").asString()).body());

    assertThat(second.get("deeds").get(0).get("id").asLong())
        .isLessThan(first.get("deeds").get(1).get("id").asLong());
    assertThat(admin.get("/api/v1/audit?cursor=" + "x".repeat(2_000)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"update app.audit set actor = 'x'", "delete from app.audit", "truncate app.audit"})
  void nobodyChangesTheAuditLog(String sql) {
    assertThatThrownBy(() -> dashboard.primary().sql(sql).update())
        .rootCause()
        .hasMessageContaining("audit is append-only");
  }

  private static HttpResponse<String> change(String name, String role, String stores) {
    return admin.command(
        "PUT",
        USERS + "/" + name,
        "{\"role\":\"%s\",\"stores\":%s,\"disabled\":false}".formatted(role, stores));
  }

  private static int asked(String token) {
    return dashboard.get("/api/v1/invoices", "Authorization", "Bearer " + token).statusCode();
  }

  private static JsonNode user(String name) {
    return row(USERS, "users", "name", name);
  }

  private static JsonNode row(String path, String list, String key, String value) {
    return JsonMapper.shared()
        .readTree(admin.get(path).body())
        .get(list)
        .valueStream()
        .filter(row -> row.get(key).asString().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
