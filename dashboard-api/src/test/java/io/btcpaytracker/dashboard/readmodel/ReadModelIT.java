package io.btcpaytracker.dashboard.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadModelIT {
  private static final TestStack STACK = TestStack.shared();
  private static TestDashboard dashboard;
  private static TestRows rows;

  @BeforeAll
  static void start() {
    dashboard =
        TestDashboard.start(
            "--tracker.read.replica-wait=300ms", "--tracker.read.rest-after-failure=100ms");
    rows = TestRows.of(dashboard, "s");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void theStandbyAnswersAndSaysHowFarItsRowsGo() {
    rows.standsAt(3, 17, Instant.now());
    STACK.awaitStandby();

    HttpResponse<String> answer = dashboard.get("/api/v1/invoices");

    assertThat(header(answer, "Tracker-Served-By")).isEqualTo("replica");
    assertThat(header(answer, "Tracker-Position")).contains("3:17");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whoAsksForMoreThanTheStandbyHasIsAnsweredByThePrimary() {
    STACK.awaitStandby();
    STACK.pauseReplay();
    try {
      rows.standsAt(4, 2_000_000, Instant.now()).invoice("newest", "New", Instant.now());

      HttpResponse<String> any = dashboard.get("/api/v1/invoices");
      HttpResponse<String> newest = dashboard.get("/api/v1/invoices?atLeast=4:2000000");

      assertThat(header(any, "Tracker-Served-By")).isEqualTo("replica");
      assertThat(any.body()).doesNotContain("newest");
      assertThat(header(newest, "Tracker-Served-By")).isEqualTo("primary");
      assertThat(header(newest, "Tracker-Position")).contains("4:2000000");
      assertThat(newest.body()).contains("newest");
    } finally {
      STACK.resumeReplay();
    }
  }

  @Test
  void whoAsksForALittleMoreWaitsForTheStandby() {
    rows.standsAt(5, 10, Instant.now());

    HttpResponse<String> answer = dashboard.get("/api/v1/invoices?atLeast=5:10");

    assertThat(header(answer, "Tracker-Position")).contains("5:10");
  }

  @Test
  void rowsAreAsOldAsTheEventTheyMiss() {
    try (TestLog log = new TestLog()) {
      RecordMetadata place = log.append(TestLog.event("age", "a", "InvoiceCreated"));
      String before = place.partition() + ":" + place.offset();
      rows.standsAt(place.partition(), place.offset(), Instant.now());
      STACK.awaitStandby();
      catchUpExcept(place.partition());

      await()
          .untilAsserted(() ->
              assertThat(Double.parseDouble(header(ask(before), "Tracker-Age")))
                  .isBetween(0.05, 30.0));
      rows.standsAt(place.partition(), place.offset() + 1, Instant.now());
      STACK.awaitStandby();

      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(header(ask(before), "Tracker-Age")).isEqualTo("0"));
    }
  }

  /** Other tests write to the log too; this database's rows pretend to have all of that. */
  private static void catchUpExcept(int partition) {
    for (int p = 0; p < 12; p++) {
      if (p != partition) {
        rows.standsAt(p, 1_000_000, Instant.now());
      }
    }
    STACK.awaitStandby();
  }

  private static HttpResponse<String> ask(String atLeast) {
    return dashboard.get("/api/v1/invoices?limit=1&atLeast=" + atLeast);
  }

  @Test
  void withoutTheStandbyThePrimaryAnswers() {
    STACK.postgres().standby().stop();
    try {
      HttpResponse<String> answer = dashboard.get("/api/v1/summary");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "Tracker-Served-By")).isEqualTo("primary");
    } finally {
      STACK.postgres().standby().start();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> header(dashboard.get("/api/v1/summary"), "Tracker-Served-By").equals("replica"));
  }

  @Test
  void withoutTablesTheAnswerIsAProblemAndNotAMistake() {
    try (var empty = TestDashboard.start(STACK.createDatabase())) {
      HttpResponse<String> answer = empty.get("/api/v1/summary");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(header(answer, "Retry-After")).isEqualTo("2");
      assertThat(answer.body())
          .contains("https://btcpaytracker.io/problems/unavailable", "has no tables yet");
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
