package io.btcpaytracker.projector.migration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something over and over on a thread of its own, from the moment the tables are there. */
public abstract class Recurring implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Recurring.class);

  private final String name;
  private final PrimaryMigration migration;
  private volatile @Nullable Thread thread;

  /**
   * @param name of the thread
   */
  protected Recurring(String name, PrimaryMigration migration) {
    this.name = name;
    this.migration = migration;
  }

  /**
   * Once; what fails is for the next time.
   *
   * @return how long to wait for that
   */
  protected abstract Duration once();

  @Override
  public final void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    try {
      migration.await();
      while (thread != null) {
        Thread.sleep(once());
      }
    } catch (InterruptedException _) {
      log.debug("{} ends", name);
    }
  }

  @Override
  public final void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }
}
