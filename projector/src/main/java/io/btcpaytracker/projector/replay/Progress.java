package io.btcpaytracker.projector.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far a run is, for those who ask. */
public final class Progress {
  private final InstantSource clock;
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile String doing = "";
  private volatile String outcome = "";
  private volatile boolean failed;
  private volatile boolean running;
  private volatile Instant began = Instant.EPOCH;
  private volatile @Nullable Instant ended;

  public Progress(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What is answered.
   *
   * @param doing the step it is at
   * @param outcome in a sentence; empty while it runs
   * @param secondsLeft at the pace so far; null when that is not known
   */
  public record Told(
      boolean running,
      boolean failed,
      String doing,
      String outcome,
      long recordsDone,
      long recordsTotal,
      double secondsPassed,
      @Nullable Double secondsLeft) {}

  public void begin() {
    done.set(0);
    total = 0;
    outcome = "";
    failed = false;
    began = clock.instant();
    ended = null;
    running = true;
  }

  public void enter(String step) {
    doing = step;
  }

  public void expect(long records) {
    total = done.get() + records;
  }

  public void advance(long records) {
    done.addAndGet(records);
  }

  public void end(boolean hasFailed, String words) {
    failed = hasFailed;
    outcome = words;
    ended = clock.instant();
    running = false;
  }

  public Told told() {
    Instant end = ended;
    double passed =
        Duration.between(began, end == null ? clock.instant() : end).toMillis() / 1000.0;
    long now = done.get();
    Double left = running && now > 0 && total > now ? passed * (total - now) / now : null;
    return new Told(running, failed, doing, outcome, now, total, passed, left);
  }
}
