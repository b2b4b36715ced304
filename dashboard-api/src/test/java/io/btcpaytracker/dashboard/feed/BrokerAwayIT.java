package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.stack.TestStack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BrokerAwayIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void viewersStayWhileTheBrokerIsAwayAndGoOnWhereTheyWere() {
    try (TestDashboard dashboard =
            TestDashboard.start(
                "--tracker.feed.heartbeat=200ms", "--tracker.feed.log-timeout=500ms");
        TestViewer viewer = TestViewer.connect(dashboard)) {
      await().atMost(LONG).until(() -> viewer.cursor() != null);
      viewer.subscribe(viewer.cursor());
      TestStack.shared().stopKafka();
      try {
        await().atMost(LONG).until(() -> lastHeartbeat(viewer).equals("unavailable"));
        assertThat(dashboard.get("/api/v1/summary").statusCode()).isEqualTo(200);
      } finally {
        TestStack.shared().startKafka();
      }
      await().atMost(LONG).until(() -> lastHeartbeat(viewer).equals("available"));
      try (TestLog log = new TestLog()) {
        log.append(TestLog.event("away", "a", "InvoiceCreated"));
      }

      assertThat(viewer.events(1).getFirst().get("storeId").asString()).isEqualTo("away");
      assertThat(viewer.isOpen()).isTrue();
    }
  }

  private static String lastHeartbeat(TestViewer viewer) {
    return viewer.frames().reversed().stream()
        .filter(frame -> frame.get("kind").asString().equals("heartbeat"))
        .map(frame -> frame.get("log").asString())
        .findFirst()
        .orElse("");
  }

  @Test
  void theProcessStartsWithoutTheBrokerAndServesViewersOnceItIsThere() {
    TestStack.shared().stopKafka();
    try (TestDashboard dashboard = started();
        TestViewer viewer = TestViewer.connect(dashboard)) {
      JsonNode hello = viewer.frame("hello");
      viewer.subscribe(null);

      TestStack.shared().startKafka();
      await().atMost(LONG).until(() -> lastHeartbeat(viewer).equals("available"));
      try (TestLog log = new TestLog()) {
        log.append(TestLog.event("late", "a", "InvoiceCreated"));
      }

      assertThat(hello.get("log").asString()).isEqualTo("unavailable");
      assertThat(hello.get("cursor").isNull()).isTrue();
      assertThat(viewer.events(1).getFirst().get("storeId").asString()).isEqualTo("late");
    }
  }

  private static TestDashboard started() {
    return TestDashboard.startWithoutLog(
        "--tracker.feed.heartbeat=200ms", "--tracker.feed.log-timeout=500ms");
  }
}
