package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * No gap, no repetition, in order, however often viewers go and come back, while dashboard and
 * broker do the same. For longer: {@code -Dfeed.resume.seconds=180}.
 */
class FeedResumeIT {
  private static final int SECONDS = Integer.getInteger("feed.resume.seconds", 12);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So small that absences outlast the ring and are made up for from the log. */
  private static final String[] SETTINGS = {
    "--tracker.feed.ring-events=300",
    "--tracker.feed.frame-events=20",
    "--tracker.feed.heartbeat=200ms",
    "--tracker.feed.log-timeout=500ms"
  };

  private final long seed = new Random().nextLong();
  private final TestDatabase database = TestStack.shared().createDatabase();
  private final AtomicReference<TestDashboard> dashboard = new AtomicReference<>();
  private final TurnWriter writer = new TurnWriter(SECONDS);

  @Test
  void viewersThatComeAndGoSeeEveryEventOnceAndInOrder() throws Exception {
    TestLog.create();
    startDashboard();
    List<ResumingViewer> viewers = viewers(place());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      viewers.forEach(viewer -> running.add(threads.submit(() -> viewer.run(dashboard::get))));
      running.add(threads.submit(writer));

      await().atMost(PATIENCE).until(() -> writer.share() > 0.3);
      dashboard.get().close();
      startDashboard();
      await().atMost(PATIENCE).until(() -> writer.share() > 0.6);
      TestStack.shared().stopKafka();
      TestStack.shared().startKafka();

      for (Future<?> each : running) {
        each.get(SECONDS + PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    } finally {
      dashboard.get().close();
    }
    assertThat(viewers)
        .as("seed %d", seed)
        .allSatisfy(viewer -> assertThat(viewer.visits()).isGreaterThan(3));
  }

  private void startDashboard() {
    dashboard.set(TestDashboard.start(database, SETTINGS));
  }

  private String place() {
    try (TestViewer viewer = TestViewer.connect(dashboard.get())) {
      await().atMost(PATIENCE).until(() -> viewer.cursor() != null);
      return viewer.cursor();
    }
  }

  private List<ResumingViewer> viewers(String place) {
    Random random = new Random(seed);
    List<ResumingViewer> viewers = new ArrayList<>();
    for (Wish wish : Wish.each()) {
      for (Way way : Way.values()) {
        viewers.add(new ResumingViewer(way, writer.bookOf(wish), place, random.nextLong()));
      }
    }
    return viewers;
  }
}
