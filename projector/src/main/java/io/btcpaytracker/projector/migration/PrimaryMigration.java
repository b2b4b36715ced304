package io.btcpaytracker.projector.migration;

import io.btcpaytracker.projector.retry.Backoff;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Migrates beside the start of the process, which needs no database: tries again until the primary
 * is there. Data of another release ends the process, because writing into it would spoil it.
 */
public final class PrimaryMigration implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PrimaryMigration.class);

  private final Tables tables;
  private final Backoff retry;
  private final Runnable exit;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile String waitingFor = "the primary has not been asked yet";
  private volatile @Nullable Thread thread;

  /**
   * @param exit ends the process with a code that says failure
   */
  PrimaryMigration(Tables tables, Backoff retry, Runnable exit) {
    this.tables = tables;
    this.retry = retry;
    this.exit = exit;
  }

  /** Returns when the tables are as this release needs them. */
  public void await() throws InterruptedException {
    done.await();
  }

  /** Why writers still wait; empty when they need not. */
  public String waitingFor() {
    return done.getCount() == 0 ? "" : waitingFor;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("migration").start(this::migrate);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void migrate() {
    try {
      for (int attempt = 1; !isMigrated(); attempt++) {
        Thread.sleep(retry.after(attempt));
      }
    } catch (InterruptedException _) {
      log.debug("stopped before the tables were migrated");
    }
  }

  private boolean isMigrated() {
    try {
      tables.migrate();
      done.countDown();
      return true;
    } catch (FlywayValidateException e) {
      waitingFor = Tables.OTHER_RELEASE.formatted(e.getMessage());
      log.error(waitingFor);
      exit.run();
      return true;
    } catch (FlywayException | SQLException e) {
      enter(reasonOf(e));
      return false;
    }
  }

  /** The pool says that it has no connection; why, says what is below it. */
  private static String reasonOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "the primary is not ready: "
        + Objects.requireNonNullElse(root.getMessage(), root.toString());
  }

  private void enter(String reason) {
    if (!reason.equals(waitingFor) && isRunning()) {
      log.atWarn().addKeyValue("reason", reason).log("waiting for the primary");
    }
    waitingFor = reason;
  }
}
