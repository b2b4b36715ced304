package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No gap, no repetition, in order, however often a viewer goes and comes back. */
class FeedResumeIT {
  private static final int EVENTS = 6_000;
  private static final int INVOICES = 40;
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void aViewerThatComesAndGoesSeesEveryEventOnceAndInOrder() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    // So small that some absences outlast the ring and are made up for from the log.
    try (TestDashboard dashboard =
            TestDashboard.start(
                "--tracker.feed.ring-events=300", "--tracker.feed.frame-events=20");
        TestLog log = new TestLog()) {
      String cursor = startingPlace(dashboard);
      AtomicBoolean done = new AtomicBoolean();
      Thread writer = Thread.ofVirtual().start(() -> write(log, done));
      List<JsonNode> seen = new ArrayList<>();

      while (seen.size() < EVENTS) {
        try (TestViewer viewer = TestViewer.connect(dashboard)) {
          viewer.subscribe(cursor);
          int enough = Math.min(EVENTS - seen.size(), 1 + random.nextInt(400));
          await().atMost(LONG).until(() -> viewer.events().size() >= enough || !viewer.isOpen());
          List<JsonNode> frames = framesUntilNow(viewer);
          cursor = take(frames, seen, cursor);
        }
        if (random.nextInt(4) == 0 && !done.get()) {
          absent(log, random);
        }
      }

      writer.join();
      assertThat(counts(seen)).as("seed %d", seed).isEqualTo(expectedCounts());
    }
  }

  private static String startingPlace(TestDashboard dashboard) {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      await().until(() -> viewer.cursor() != null);
      return viewer.cursor();
    }
  }

  private static void write(TestLog log, AtomicBoolean done) {
    for (int n = 0; n < EVENTS; n++) {
      var event = TestLog.event("resume", "i" + n % INVOICES, "n" + n / INVOICES);
      if (n % 100 == 0) {
        log.append(event);
      } else {
        log.appendLater(event);
      }
    }
    log.flush();
    done.set(true);
  }

  /** As long as it takes for other people's events to push this viewer's place out of the ring. */
  private static void absent(TestLog log, Random random) {
    int others = random.nextInt(600);
    for (int n = 0; n < others; n++) {
      log.appendLater(TestLog.event("others", "o" + n, "InvoiceCreated"));
    }
    log.flush();
  }

  private static List<JsonNode> framesUntilNow(TestViewer viewer) {
    return List.copyOf(viewer.frames());
  }

  /** What a client does: applies whole frames, and keeps the cursor of the last one applied. */
  private static String take(List<JsonNode> frames, List<JsonNode> seen, String before) {
    String cursor = before;
    for (JsonNode frame : frames) {
      assertThat(frame.get("kind").asString()).isNotEqualTo("reset");
      if (frame.get("kind").asString().equals("events")) {
        frame.get("events").forEach(event -> keepOurs(event, seen));
        cursor = frame.get("cursor").asString();
      }
    }
    return cursor;
  }

  private static void keepOurs(JsonNode event, List<JsonNode> seen) {
    if (event.get("storeId").asString().equals("resume")) {
      seen.add(event);
    }
  }

  /** How many events of each invoice came, counting only those that came in their turn. */
  private static Map<String, Integer> counts(List<JsonNode> seen) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode event : seen) {
      int turn = counts.getOrDefault(event.get("invoiceId").asString(), 0);
      assertThat(event.get("type").asString()).isEqualTo("n" + turn);
      counts.put(event.get("invoiceId").asString(), turn + 1);
    }
    return counts;
  }

  private static Map<String, Integer> expectedCounts() {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < INVOICES; i++) {
      counts.put("i" + i, EVENTS / INVOICES);
    }
    return counts;
  }
}
