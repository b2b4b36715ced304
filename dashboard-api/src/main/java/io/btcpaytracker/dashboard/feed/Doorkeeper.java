package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.pass.Passes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends viewers away whose session or token has ended, or who may see other stores now: a
 * connection may last for days, and a request is asked only once.
 */
final class Doorkeeper implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

  private final Viewers viewers;
  private final Passes passes;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  Doorkeeper(Viewers viewers, Passes passes, Duration every) {
    this.viewers = viewers;
    this.passes = passes;
    this.every = every;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("feed-doorkeeper").start(this::round);
  }

  private void round() {
    try {
      while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      log.debug("stopped");
    }
  }

  /** One round that fails must not be the last: nobody would ever be sent away again. */
  private void look() {
    try {
      viewers.sendAway(viewer -> !passes.mayStay(viewer.caller()), Farewell.SIGNED_OUT);
    } catch (RuntimeException e) {
      log.error("who may stay could not be found out", e);
    }
  }

  /** Not by an interrupt, which would break the connection it is asking over. */
  @Override
  public void stop() {
    thread = null;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
