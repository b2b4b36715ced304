package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SlowViewerIT {
  /**
   * The connection takes about 2,000 events before it blocks; the ring holds more, so it blocks in
   * the ring; and then more come than the ring holds.
   */
  private static final String RING_EVENTS = "3000";

  private static final int EVENTS = 9_000;
  private static final String LONG_TYPE = "x".repeat(2_000);

  @Test
  void aViewerThatTakesNothingHoldsUpNobodyAndIsSentAway() {
    try (TestDashboard dashboard =
            TestDashboard.start(
                "--tracker.feed.ring-events=" + RING_EVENTS,
                "--tracker.feed.send-timeout=5m",
                "--tracker.feed.heartbeat=1s");
        TestLog log = new TestLog();
        TestViewer slow = ready(dashboard);
        TestViewer brisk = ready(dashboard)) {
      slow.stall();
      String place = slow.cursor();

      write(log, "slow", EVENTS);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> brisk.events().size() == EVENTS && brisk.isOpen());
      awaitThatPatienceIsOver(brisk);
      slow.goOn();
      assertThat(slow.closed().code()).isEqualTo(1013);
      assertThat(slow.closed().reason()).contains("too slow");
      assertThat(slow.events().size()).isLessThan(EVENTS);
      comesBackAndSeesTheRest(dashboard, slow, place);
    }
  }

  /** A quick machine has written all before the second that a viewer may block is over. */
  private static void awaitThatPatienceIsOver(TestViewer brisk) {
    long before = heartbeats(brisk);
    await().atMost(Duration.ofSeconds(30)).until(() -> heartbeats(brisk) >= before + 3);
  }

  private static long heartbeats(TestViewer viewer) {
    return viewer.frames().stream()
        .filter(frame -> frame.get("kind").asString().equals("heartbeat"))
        .count();
  }

  private static void comesBackAndSeesTheRest(
      TestDashboard dashboard, TestViewer slow, String place) {
    int missed = EVENTS - slow.events().size();
    try (TestViewer again = TestViewer.connect(dashboard)) {
      again.subscribe(slow.events().isEmpty() ? place : slow.cursor());

      assertThat(again.events(missed)).hasSize(missed);
    }
  }

  @Test
  void aViewerTooFarBehindIsToldToReload() {
    try (TestDashboard dashboard =
            TestDashboard.start(
                "--tracker.feed.ring-events=50", "--tracker.feed.catch-up-records=100");
        TestLog log = new TestLog()) {
      String place = placeNow(dashboard);
      write(log, "far", 400);
      awaitFeedAtEnd(dashboard, log);

      try (TestViewer late = TestViewer.connect(dashboard)) {
        late.subscribe(place);

        assertThat(late.frame("reset").get("reason").asString()).contains("too far behind");
        write(log, "after", 1);
        assertThat(late.events(1).getFirst().get("storeId").asString()).isEqualTo("after");
      }
    }
  }

  private static String placeNow(TestDashboard dashboard) {
    try (TestViewer viewer = ready(dashboard)) {
      return viewer.cursor();
    }
  }

  private static void awaitFeedAtEnd(TestDashboard dashboard, TestLog log) {
    try (TestViewer viewer = ready(dashboard)) {
      write(log, "end", 1);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> viewer.events().stream().anyMatch(SlowViewerIT::isEnd));
    }
  }

  private static boolean isEnd(JsonNode event) {
    return event.get("storeId").asString().equals("end");
  }

  @Test
  void oneViewerTooManyIsRefusedWithAReason() {
    try (TestDashboard dashboard = TestDashboard.start("--tracker.feed.viewers=1");
        TestViewer admitted = ready(dashboard);
        TestViewer refused = TestViewer.connect(dashboard)) {
      assertThat(refused.closed())
          .isEqualTo(new TestViewer.Closed(1013, "too many viewers; try again later"));
      assertThat(admitted.isOpen()).isTrue();
    }
  }

  private static TestViewer ready(TestDashboard dashboard) {
    TestViewer viewer = TestViewer.connect(dashboard);
    await().atMost(Duration.ofSeconds(20)).until(() -> viewer.cursor() != null);
    return viewer.subscribe(viewer.cursor());
  }

  private static void write(TestLog log, String store, int events) {
    for (int n = 0; n < events; n++) {
      log.appendLater(TestLog.event(store, "i" + n % 50, LONG_TYPE));
    }
    log.flush();
  }
}
