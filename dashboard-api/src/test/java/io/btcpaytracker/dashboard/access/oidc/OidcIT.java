package io.btcpaytracker.dashboard.access.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestVisitor;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OidcIT {
  private static TestProvider provider;
  private static TestDashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    provider = new TestProvider();
    dashboard =
        TestDashboard.locked(
            "--tracker.oidc.issuer=" + provider.issuer(),
            "--tracker.oidc.client-id=client",
            "--tracker.oidc.client-secret=sesame");
    TestVisitor admin = TestVisitor.signedIn(dashboard, "admin");
    admin.json("POST", "/api/v1/users", user("ines@example.org"));
    admin.json("POST", "/api/v1/users", user("late@example.org"));
  }

  @AfterAll
  static void stop() {
    dashboard.close();
    provider.close();
  }

  @Test
  void aKnownPersonIsSignedInWithoutAPassword() {
    TestVisitor visitor = TestVisitor.of(dashboard);
    assertThat(visitor.get("/login").body()).contains("<p ><a href=\"/oauth2/authorization/oidc\"");

    assertThat(location(comeBack(visitor, "7", "Ines@example.org", true))).isEqualTo("/dashboard");

    assertThat(visitor.get("/api/v1/session").body())
        .contains("\"name\":\"ines@example.org\"", "\"passwordDue\":false");
  }

  @Test
  void anotherPersonWithTheSameAddressIsNotTheSame() {
    comeBack(TestVisitor.of(dashboard), "7", "ines@example.org", true);

    assertThat(location(comeBack(TestVisitor.of(dashboard), "8", "ines@example.org", true)))
        .isEqualTo("/login?failed");
  }

  @Test
  void whoIsUnknownOrNotVerifiedIsRefusedAndNotMade() {
    TestVisitor stranger = TestVisitor.of(dashboard);

    assertThat(location(comeBack(stranger, "9", "stranger@example.org", true)))
        .isEqualTo("/login?failed");
    assertThat(location(comeBack(stranger, "10", "late@example.org", false)))
        .isEqualTo("/login?failed");
    assertThat(stranger.get("/login?failed").body()).contains("did not confirm a user of ours");
    assertThat(stranger.cookies()).doesNotContainKey("tracker");
  }

  @Test
  void somebodyElsesWayBackSignsNobodyIn() {
    TestVisitor attacker = TestVisitor.of(dashboard);
    String state = parameter(attacker.get("/oauth2/authorization/oidc"), "state");

    HttpResponse<String> answer =
        TestVisitor.of(dashboard).get("/login/oauth2/code/oidc?code=c&state=" + state);

    assertThat(location(answer)).isEqualTo("/login?failed");
  }

  @Test
  void anIssuerWithoutAClientIsAMistakeThatSaysSo() {
    assertThatThrownBy(() -> TestDashboard.locked("--tracker.oidc.issuer=https://id.example.org"))
        .rootCause()
        .hasMessageContaining("TRACKER_OIDC_ISSUER 'https://id.example.org' is set without");
  }

  private static HttpResponse<String> comeBack(
      TestVisitor visitor, String subject, String email, boolean verified) {
    HttpResponse<String> out = visitor.get("/oauth2/authorization/oidc");
    assertThat(location(out))
        .startsWith(provider.issuer() + "/authorize?")
        .contains("code_challenge=", "nonce=");
    provider.isAsked(parameter(out, "nonce"), subject, email, verified);
    return visitor.get("/login/oauth2/code/oidc?code=c&state=" + parameter(out, "state"));
  }

  private static String parameter(HttpResponse<String> answer, String name) {
    Matcher found =
        Pattern.compile("[?&]" + name + "=([^&]+)")
            .matcher(URI.create(location(answer)).toString());
    assertThat(found.find()).isTrue();
    return name.equals("state") ? found.group(1) : URLDecoder.decode(found.group(1), UTF_8);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.body());
  }

  private static String user(String name) {
    return "{\"name\":\"%s\",\"role\":\"viewer\",\"stores\":null}".formatted(name);
  }
}
