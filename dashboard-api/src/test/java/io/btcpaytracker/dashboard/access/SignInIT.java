package io.btcpaytracker.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.dashboard.TestVisitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SignInIT {
  private static final Pattern FIRST =
      Pattern.compile("FIRST SIGN-IN: user 'admin', one-time password '([a-z2-9-]+)'");

  private static TestDashboard dashboard;

  @BeforeAll
  static void start() {
    dashboard = TestDashboard.locked();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void theFirstStartShowsAPasswordOnceThatIsGoodForChoosingAnotherOnly(CapturedOutput output) {
    TestLog.create();
    var database = TestDashboard.databaseWithTables();
    try (TestDashboard first = TestDashboard.start(database, "--tracker.session.demo=false")) {
      String oneTime = shownOnce(output);
      TestVisitor admin = TestVisitor.of(first);

      assertThat(location(admin.signIn("admin", oneTime))).isEqualTo("/password");
      assertThat(location(admin.get("/dashboard"))).isEqualTo("/password");
      assertThat(admin.get("/api/v1/invoices").body()).contains("problems/password-due");
      assertThat(admin.get("/api/v1/users").statusCode()).isEqualTo(403);

      HttpResponse<String> changed = choose(admin, oneTime, TestVisitor.PASSWORD);
      assertThat(location(changed)).isEqualTo("/dashboard");
      assertThat(admin.get("/api/v1/users").statusCode()).isEqualTo(200);
    }
    try (TestDashboard again = TestDashboard.start(database, "--tracker.session.demo=false")) {
      TestVisitor.signedIn(again, "admin");
      assertThat(FIRST.matcher(output).results()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "passwordadmin123456", "Admin-tracker1"})
  void aWeakPasswordOfTheFirstAdminStopsTheStart(String password) {
    assertThatThrownBy(() -> TestDashboard.locked("--tracker.access.admin-password=" + password))
        .rootCause()
        .hasMessageContaining("TRACKER_ADMIN_PASSWORD ")
        .hasMessageContaining("(expected ")
        .hasMessageContaining("; set another, or leave it empty for a one-time password")
        .hasMessageNotContaining(password);
  }

  @Test
  void aSignInLeadsToWhereOneWantedToGo() {
    TestVisitor visitor = TestVisitor.of(dashboard);

    assertThat(location(visitor.get("/dashboard?x=1&y")))
        .isEqualTo("/login?to=%2Fdashboard%3Fx%3D1%26y");
    assertThat(visitor.get("/login?to=%2Fdashboard%3Fx%3D1").body())
        .contains("name=\"to\" value=\"/dashboard?x=1\"");
    assertThat(
            location(
                visitor.submit(
                    "/login",
                    Map.of(
                        "name",
                        "Admin ",
                        "password",
                        TestVisitor.PASSWORD,
                        "to",
                        "/dashboard?x=1"))))
        .isEqualTo("/dashboard?x=1");
    assertThat(visitor.get("/dashboard").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/%0d%0aX: y",
        "javascript:alert(1)",
        "\"><script>"
      })
  void nobodyIsLedAway(String to) {
    HttpResponse<String> answer =
        TestVisitor.of(dashboard)
            .submit("/login", Map.of("name", "admin", "password", TestVisitor.PASSWORD, "to", to));

    assertThat(location(answer)).isIn("/dashboard", "/%0d%0aX:%20y");
    assertThat(answer.body()).doesNotContain("<script>");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    HttpResponse<String> answer = TestVisitor.of(dashboard).signIn("admin", TestVisitor.PASSWORD);

    assertThat(session(answer))
        .matches(
            "tracker=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; Expires=[^;]+; HttpOnly; SameSite=Lax");
  }

  @Test
  void overTlsTheCookieIsBoundToThisHost() {
    try (TestDashboard secure =
        TestDashboard.locked("--tracker.guard.public-url=https://tracker.example.org")) {
      HttpResponse<String> answer = TestVisitor.of(secure).signIn("admin", TestVisitor.PASSWORD);

      assertThat(session(answer))
          .startsWith("__Host-tracker=")
          .contains("; Path=/;", "; Secure; HttpOnly; SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  @Test
  void everySignInHasASecretOfItsOwn() {
    TestVisitor visitor = TestVisitor.of(dashboard);
    String planted = "A".repeat(43);
    visitor.cookies().put("tracker", planted);

    visitor.signIn("admin", TestVisitor.PASSWORD);
    String first = visitor.cookies().get("tracker");
    visitor.signIn("admin", TestVisitor.PASSWORD);

    assertThat(first).isNotEqualTo(planted);
    assertThat(visitor.cookies().get("tracker")).isNotEqualTo(first);
    assertThat(
            dashboard
                .primary()
                .sql("select secret_hash::text from app.session")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(hash -> hash.contains(first));
  }

  @Test
  void signingOutEndsTheSessionForGood() {
    TestVisitor visitor = TestVisitor.signedIn(dashboard, "admin");
    String secret = visitor.cookies().get("tracker");

    assertThat(location(visitor.command("POST", "/logout", ""))).isEqualTo("/login");
    assertThat(visitor.cookies()).doesNotContainKey("tracker");

    visitor.cookies().put("tracker", secret);
    assertThat(visitor.get("/api/v1/invoices").statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongNameAndAWrongPasswordLookTheSame() {
    HttpResponse<String> name = TestVisitor.of(dashboard).signIn("nobody", "some password here");
    HttpResponse<String> password = TestVisitor.of(dashboard).signIn("admin", "some password here");
    HttpResponse<String> noName = TestVisitor.of(dashboard).signIn("\u0000' or 1=1 --", "x");

    assertThat(List.of(name.statusCode(), password.statusCode(), noName.statusCode()))
        .containsOnly(401);
    assertThat(password.body()).contains("Name or password is wrong.");
    assertThat(plain(name)).isEqualTo(plain(password));
  }

  @Test
  void aThousandWrongPasswordsAreRefusedUnseen() {
    try (TestDashboard guessed = TestDashboard.locked("--tracker.access.failures-per-minute=5")) {
      TestVisitor guesser = TestVisitor.of(guessed);
      guesser.get("/login");

      List<Integer> answers =
          java.util.stream.IntStream.range(0, 1_000)
              .mapToObj(n -> guess(guesser, "wrong password " + n).statusCode())
              .toList();

      assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
      assertThat(answers.stream().filter(status -> status == 429)).hasSize(995);
      HttpResponse<String> right = guess(guesser, TestVisitor.PASSWORD);
      assertThat(right.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(right.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1, 60);
      assertThat(
              guessed
                  .primary()
                  .sql("select count(*) from app.audit where action = 'sign-in-failed'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(5);
    }
  }

  @Test
  void withoutTheFormsProofNothingIsDone() {
    TestVisitor visitor = TestVisitor.signedIn(dashboard, "admin");

    HttpResponse<String> forged = visitor.form("/logout", Map.of());
    HttpResponse<String> wrong = visitor.form("/logout", Map.of("_csrf", "AAAA"));
    HttpResponse<String> login =
        TestVisitor.of(dashboard)
            .form("/login", Map.of("name", "admin", "password", TestVisitor.PASSWORD));

    assertThat(List.of(forged, wrong, login))
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(403);
          assertThat(answer.body()).contains("problems/forbidden", "X-XSRF-TOKEN");
        });
    assertThat(visitor.get("/api/v1/session").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordHasToBeStrongAndAnotherAndTypedTwice() {
    TestVisitor admin = TestVisitor.signedIn(dashboard, "admin");
    admin.addUser("petra", "viewer", "null");
    TestVisitor petra = TestVisitor.signedIn(dashboard, "petra");

    assertThat(choose(petra, "not it at all", "quiet lakes mirror hills").body())
        .contains("current password is wrong");
    assertThat(choose(petra, TestVisitor.PASSWORD, "short").body()).contains("has 5 characters");
    assertThat(choose(petra, TestVisitor.PASSWORD, "petrapassword").body())
        .contains("everybody tries first");
    assertThat(choose(petra, TestVisitor.PASSWORD, TestVisitor.PASSWORD).body())
        .contains("is the old one");
    assertThat(
            petra
                .submit(
                    "/password", Map.of("current", TestVisitor.PASSWORD, "next", "a", "again", "b"))
                .body())
        .contains("differ");
  }

  @Test
  void aChangedPasswordSignsOutEverywhereElse() {
    TestVisitor.signedIn(dashboard, "admin").addUser("paul", "viewer", "null");
    TestVisitor here = TestVisitor.signedIn(dashboard, "paul");
    TestVisitor there = TestVisitor.signedIn(dashboard, "paul");
    String longer = "ä password far beyond what bcrypt takes: " + "x1".repeat(100);

    assertThat(
            here.command(
                    "PUT",
                    "/api/v1/password",
                    "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(TestVisitor.PASSWORD, longer))
                .statusCode())
        .isEqualTo(204);

    assertThat(here.get("/api/v1/session").statusCode()).isEqualTo(200);
    assertThat(there.get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(TestVisitor.of(dashboard).signIn("paul", longer + "!").statusCode()).isEqualTo(401);
    assertThat(TestVisitor.of(dashboard).signIn("paul", longer).statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> guess(TestVisitor visitor, String password) {
    Matcher csrf =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(visitor.get("/login").body());
    assertThat(csrf.find()).isTrue();
    return visitor.form(
        "/login", Map.of("name", "admin", "password", password, "_csrf", csrf.group(1)));
  }

  private static HttpResponse<String> choose(TestVisitor visitor, String current, String next) {
    return visitor.submit("/password", Map.of("current", current, "next", next, "again", next));
  }

  private static String shownOnce(CapturedOutput output) {
    await().atMost(Duration.ofSeconds(20)).until(() -> FIRST.matcher(output).find());
    Matcher shown = FIRST.matcher(output);
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.contains("tracker="))
        .findFirst()
        .orElseThrow();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.body());
  }

  /** Without what differs by name and by form. */
  private static String plain(HttpResponse<String> answer) {
    return answer.body().replaceAll("value=\"[^\"]*\"", "");
  }
}
