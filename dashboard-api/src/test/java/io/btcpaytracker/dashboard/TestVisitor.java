package io.btcpaytracker.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser: keeps cookies, fills in forms, and sends the CSRF cookie back in the header. */
public final class TestVisitor {
  /** A password that the rules take. */
  public static final String PASSWORD = "five blue herons wade";

  private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final TestDashboard dashboard;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private TestVisitor(TestDashboard dashboard) {
    this.dashboard = dashboard;
  }

  public static TestVisitor of(TestDashboard dashboard) {
    return new TestVisitor(dashboard);
  }

  /** Signed in with {@link #PASSWORD}. */
  public static TestVisitor signedIn(TestDashboard dashboard, String name) {
    TestVisitor visitor = of(dashboard);
    assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
    return visitor;
  }

  public HttpResponse<String> signIn(String name, String password) {
    return submit("/login", Map.of("name", name, "password", password));
  }

  /** Loads the form of a page and sends it. */
  public HttpResponse<String> submit(String page, Map<String, String> fields) {
    Matcher csrf = HIDDEN.matcher(get(page).body());
    assertThat(csrf.find()).as("the page %s has a form", page).isTrue();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf.group(1));
    return form(page, all);
  }

  /** Sends a form as it is given. */
  public HttpResponse<String> form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(dashboard.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(dashboard.uri(path)));
  }

  /** As a script of the page does it. */
  public HttpResponse<String> command(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(dashboard.uri(path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrf())
            .method(method, BodyPublishers.ofString(json)));
  }

  public JsonNode json(String method, String path, String json) {
    HttpResponse<String> answer = command(method, path, json);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JsonMapper.shared().readTree(answer.body());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    HttpResponse<String> answer = dashboard.send(request);
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private String csrf() {
    if (!cookies.containsKey("tracker-csrf")) {
      get("/api/v1/session");
    }
    return cookies.getOrDefault("tracker-csrf", "none");
  }

  private void keep(String line) {
    HttpCookie cookie = HttpCookie.parse(line).getFirst();
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  /** Makes a user by this admin's hand who has chosen {@link #PASSWORD}. */
  public void addUser(String name, String role, String stores) {
    JsonNode made =
        json(
            "POST",
            "/api/v1/users",
            "{\"name\":\"%s\",\"role\":\"%s\",\"stores\":%s}".formatted(name, role, stores));
    TestVisitor user = of(dashboard);
    user.signIn(name, made.get("oneTimePassword").asString());
    HttpResponse<String> changed =
        user.submit(
            "/password",
            Map.of(
                "current", made.get("oneTimePassword").asString(),
                "next", PASSWORD,
                "again", PASSWORD));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(303);
  }

  /** Makes a token by this admin's hand. */
  public String addToken(String scopes, String stores) {
    return json(
            "POST",
            "/api/v1/tokens",
            "{\"name\":\"test\",\"scopes\":%s,\"stores\":%s}".formatted(scopes, stores))
        .get("token")
        .asString();
  }
}
