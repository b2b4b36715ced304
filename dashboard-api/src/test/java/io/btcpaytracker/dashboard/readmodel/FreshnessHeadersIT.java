package io.btcpaytracker.dashboard.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every read answer says how much of the log it includes, and can be asked for more. */
class FreshnessHeadersIT {
  private static TestDashboard dashboard;
  private static UUID delivery;

  @BeforeAll
  static void start() {
    dashboard = TestDashboard.start("--tracker.read.replica-wait=50ms");
    Instant now = Instant.now();
    TestRows rows =
        TestRows.of(dashboard, "s")
            .standsAt(2, 17, now)
            .invoice("a", "New", now)
            .events("a", 1, now);
    delivery = rows.delivery("test", now, new byte[0], null);
    TestStack.shared().awaitStandby();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  static Stream<String> reads() {
    return Stream.of(
        "/api/v1/summary",
        "/api/v1/series",
        "/api/v1/invoices",
        "/api/v1/invoices/s/a",
        "/api/v1/invoices/s/a/timeline",
        "/api/v1/deliveries",
        "/api/v1/deliveries/" + delivery);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void theAnswerSaysFromWhereAndHowOldItIs(String path) {
    HttpResponse<String> answer = dashboard.get(path + "?atLeast=2:17");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Tracker-Position")).isEqualTo("2:17");
    assertThat(header(answer, "Tracker-Age")).matches("\\d+(\\.\\d{1,3})?");
    assertThat(header(answer, "Tracker-Served-By")).isEqualTo("replica");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @MethodSource("reads")
  void whoAsksForMoreThanThereIsIsToldWhatThereIsByThePrimary(String path) {
    HttpResponse<String> answer = dashboard.get(path + "?atLeast=2:18");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Tracker-Position")).isEqualTo("2:17");
    assertThat(header(answer, "Tracker-Served-By")).isEqualTo("primary");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
