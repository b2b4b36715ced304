package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A viewer that goes at random moments without a word, stays away at random, and comes back with
 * the cursor of the last frame it took.
 */
final class ResumingViewer {
  private static final Duration STAY_MAX = Duration.ofMillis(800);
  private static final Duration AWAY_MAX = Duration.ofSeconds(3);
  private static final int SELDOM = 4;

  private final Way way;
  private final TurnBook book;
  private final Random random;
  private String cursor;
  private int visits;

  ResumingViewer(Way way, TurnBook book, String place, long seed) {
    this.way = way;
    this.book = book;
    this.cursor = place;
    random = new Random(seed);
  }

  int visits() {
    return visits;
  }

  /** Until everything was seen. */
  void run(Supplier<TestDashboard> dashboard) {
    while (!book.isComplete()) {
      try {
        visit(dashboard.get());
        visits++;
      } catch (IOException | CompletionException _) {
        // The dashboard is away, or goes just now.
        stayAway(STAY_MAX);
      }
      if (random.nextInt(SELDOM) == 0) {
        stayAway(AWAY_MAX);
      }
    }
  }

  private void visit(TestDashboard dashboard) throws IOException {
    switch (way) {
      case WEB_SOCKET -> visitByWebSocket(dashboard);
      case EVENT_STREAM -> visitByEventStream(dashboard);
    }
  }

  private void visitByWebSocket(TestDashboard dashboard) {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.send(
          "{\"kind\":\"subscribe\",\"cursor\":\"%s\",\"stores\":%s,\"types\":%s}"
              .formatted(cursor, json(book.wish().stores()), json(book.wish().types())));
      int enough = 1 + random.nextInt(20);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> viewer.frames().size() > enough || !viewer.isOpen());
      viewer.frames().forEach(this::take);
    }
  }

  private void visitByEventStream(TestDashboard dashboard) throws IOException {
    try (TestEventStream stream =
        TestEventStream.open(dashboard, cursor, book.wish().stores(), book.wish().types())) {
      for (int left = 1 + random.nextInt(20); left > 0; left--) {
        take(stream.next());
      }
    }
  }

  private void take(JsonNode frame) {
    switch (frame.get("kind").asString()) {
      case "events" -> {
        frame.get("events").forEach(book::saw);
        cursor = frame.get("cursor").asString();
      }
      case "heartbeat" -> cursor = frame.path("cursor").asString(cursor);
      case "hello" -> {}
      case String other -> assertThat(other).isEqualTo("events, heartbeat or hello");
    }
  }

  private void stayAway(Duration atMost) {
    LockSupport.parkNanos(random.nextLong(atMost.toNanos()));
  }

  private static String json(@Nullable List<String> names) {
    return JsonMapper.shared().writeValueAsString(names);
  }
}
