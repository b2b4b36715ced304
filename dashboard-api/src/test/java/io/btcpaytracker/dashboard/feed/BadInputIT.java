package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send ends with a reason, and hurts nobody else. */
class BadInputIT {
  private final TestDashboard dashboard = TestDashboard.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello?",
        "{\"kind\":\"subscribe\",\"stores\":{\"a\":1}}",
        "{\"kind\":\"subscribe\",\"cursor\":[[[[[[[[]]]]]]]]}",
        "\u0000",
        "{\"kind\":\"subscribe\"}{\"kind\":\"subscribe\"}"
      })
  void whatIsNoSubscriptionEndsTheConnectionWithAReason(String message) {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.send(message);

      assertThat(viewer.closed())
          .isEqualTo(new TestViewer.Closed(1008, Farewell.BAD_MESSAGE.reason()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4_096, 100_000, 3_000_000})
  void aMessageOverTheLimitEndsTheConnectionWithAReason(int characters) {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.sendWhatIsTaken(
          "{\"kind\":\"subscribe\",\"cursor\":\"" + "x".repeat(characters) + "\"}");

      assertThat(viewer.closed())
          .isEqualTo(new TestViewer.Closed(1009, Farewell.MESSAGE_TOO_BIG.reason()));
    }
  }

  @Test
  void aMessageWithinTheLimitMayComeInPieces() {
    try (TestViewer viewer = TestViewer.connect(dashboard);
        TestLog log = new TestLog()) {
      viewer.frame("hello");
      String stores = "\"s\",".repeat(800) + "\"pieces\"";
      viewer.send("{\"kind\":\"subscribe\",\"stores\":[" + stores + "]}");
      viewer.awaitSubscribed(log, "pieces");

      assertThat(viewer.isOpen()).isTrue();
    }
  }

  @Test
  void bytesInsteadOfTextEndTheConnection() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.sendBytes(new byte[] {1, 2, 3});

      assertThat(viewer.closed().code()).isEqualTo(1003);
    }
  }

  @Test
  void thousandsOfSubscriptionsEndTheConnectionWithAReason() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      for (int i = 0; i < 5_000 && viewer.isOpen(); i++) {
        viewer.sendWhatIsTaken("{\"kind\":\"subscribe\"}");
      }

      assertThat(viewer.closed())
          .isEqualTo(new TestViewer.Closed(1008, Farewell.TOO_MANY_MESSAGES.reason()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"garbage", "AQ", "AAAA", "Af____8P", "'; drop table invoice; --", "AQwAAAAA!"})
  void aCursorThatIsNoneIsAnsweredByAResetAndTheViewerGoesOnFromNow(String cursor) {
    try (TestViewer viewer = TestViewer.connect(dashboard);
        TestLog log = new TestLog()) {
      viewer.frame("hello");
      viewer.subscribe(cursor);

      assertThat(viewer.frame("reset").get("reason").asString()).contains("not one of this feed");
      log.append(TestLog.event("reset", "a", "InvoiceCreated"));
      assertThat(viewer.events(1)).isNotEmpty();
    }
  }

  @Test
  void aCursorAheadOfTheLogIsOfAnotherLog() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.subscribe(Position.of(new long[12]).with(0, 1_000_000_000).cursor());

      assertThat(viewer.frame("reset").get("reason").asString()).contains("ahead of the log");
    }
  }

  @Test
  void pagesOfOtherOriginsAreRefused() {
    assertThatThrownBy(() -> TestViewer.connect(dashboard, "Origin", "https://evil.example"))
        .hasStackTraceContaining("403");
    assertThatThrownBy(() -> TestViewer.connect(dashboard, "Origin", "null"))
        .hasStackTraceContaining("403");
    TestViewer.connect(dashboard, "Origin", "http://localhost:" + dashboard.port()).close();
  }

  @Test
  void aPlainRequestIsToldWhatThisPathIsFor() {
    HttpResponse<String> answer = dashboard.get("/ws/events");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsIgnoringCase("websocket").doesNotContain("Exception", "at ");
  }
}
