package io.btcpaytracker.dashboard.guard;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {
  private static final Set<String> CHANGING =
      Set.of(
          "content-length",
          "date",
          "etag",
          "transfer-encoding",
          "vary",
          "connection",
          "keep-alive");

  private static final String PROTECTION =
      """
      content-security-policy: default-src 'none'; script-src 'self' 'sha256-…'; style-src 'self'; \
      img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; \
      form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html
      """;

  private static final String REST =
      """
      cross-origin-opener-policy: same-origin
      cross-origin-resource-policy: same-origin
      permissions-policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
      magnetometer=(), microphone=(), payment=(), usb=()
      referrer-policy: no-referrer
      """;

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void thePageIsSentWithTheseHeadersAndNoOthers() {
    assertThat(headers("/dashboard"))
        .isEqualTo(
            "cache-control: no-cache\n"
                + PROTECTION
                + "content-type: text/html;charset=UTF-8\n"
                + REST
                + "x-content-type-options: nosniff");
  }

  @Test
  void anAnswerIsSentWithTheseHeadersAndNoOthers() {
    assertThat(headers("/schemas/ids/1"))
        .isEqualTo(
            PROTECTION
                + "content-type: application/json\n"
                + REST
                + "x-content-type-options: nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/app/page/theme.js",
        "/api/v1/invoices",
        "/api/v1/nothing",
        "/health",
        "/error"
      })
  void everyAnswerIsProtected(String path) {
    assertThat(headers(path).lines())
        .containsAll(PROTECTION.lines().toList())
        .containsAll(REST.lines().toList())
        .contains("x-content-type-options: nosniff");
  }

  @Test
  void aForeignHostIsRefused() throws IOException {
    assertThat(
            raw("GET /api/v1/invoices HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("problems/misdirected", "expected localhost or the host of TRACKER_PUBLIC_URL");
  }

  @Test
  void aBrokenRequestLearnsNothingOfTheServer() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(9_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 4")
        .doesNotContainIgnoringCase("tomcat");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", dashboard.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String headers(String path) {
    HttpResponse<String> answer = dashboard.get(path);
    return answer.headers().map().entrySet().stream()
        .filter(header -> !CHANGING.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .map(header ->
            header.getKey().toLowerCase(Locale.ROOT) + ": " + String.join("|", header.getValue()))
        .map(line -> line.replaceAll("'sha256-[^']+'", "'sha256-…'"))
        .sorted()
        .collect(joining("\n"));
  }
}
