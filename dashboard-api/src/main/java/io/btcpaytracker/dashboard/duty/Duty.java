package io.btcpaytracker.dashboard.duty;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something over and over on a thread of its own, from the start of the application on. */
public abstract class Duty implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Duty.class);

  private final String name;
  private final Duration pause;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  /**
   * @param name of the thread
   * @param pause between one time and the next
   */
  protected Duty(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
  }

  /**
   * Once; it must not throw.
   *
   * @return whether there will be more to do
   */
  protected abstract boolean once();

  @Override
  public final void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    try {
      boolean stopping = false;
      while (!stopping && once()) {
        stopping = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      log.debug("{} ends", name);
    }
  }

  /** Not by an interrupt, which would break the connection it is talking over. */
  @Override
  public final void stop() {
    thread = null;
    stopped.countDown();
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }
}
