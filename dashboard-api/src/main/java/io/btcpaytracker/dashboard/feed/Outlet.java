package io.btcpaytracker.dashboard.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets events out to the viewers at once, but no more often than can be sent: after each frame
 * comes a pause that grows with the number of viewers, and what arrives within it shares the next
 * frame. A lone viewer sees each event when it happens; with thousands, the work per second is
 * bounded however many events come.
 */
final class Outlet {
  private final Ring ring;
  private final Viewers viewers;
  private final FeedProperties settings;
  private Instant opened = Instant.MIN;

  Outlet(Ring ring, Viewers viewers, FeedProperties settings) {
    this.ring = ring;
    this.viewers = viewers;
    this.settings = settings;
  }

  /** How long what is pending still has to wait; not positive when it may go. */
  Duration pause(Instant now) {
    return opened.equals(Instant.MIN)
        ? Duration.ZERO
        : Duration.between(now, opened.plus(settings.tickFor(viewers.count())));
  }

  /** Ends the pause when it is over: what is pending goes out. */
  void let(Batcher pending, Instant now) {
    if (!pause(now).isPositive()) {
      Optional<Batch> batch = pending.cut();
      batch.ifPresent(cut -> publish(cut, now));
    }
  }

  /** A batch that is full does not wait. */
  void publish(Batch batch, Instant now) {
    opened = now;
    ring.add(batch);
    viewers.wakeAll();
  }
}
