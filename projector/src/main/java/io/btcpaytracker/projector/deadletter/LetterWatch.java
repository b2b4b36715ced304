package io.btcpaytracker.projector.deadletter;

import io.btcpaytracker.projector.migration.PrimaryMigration;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Knows how many dead letters are open, by asking every few seconds, so that neither health nor a
 * scrape of the metrics waits for a database. Nothing is known while the primary is away.
 */
final class LetterWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LetterWatch.class);

  private final OpenLetterQueries queries;
  private final PrimaryMigration migration;
  private final Duration every;
  private volatile @Nullable OpenLetters known;
  private volatile @Nullable Thread thread;

  LetterWatch(OpenLetterQueries queries, PrimaryMigration migration, Duration every) {
    this.queries = queries;
    this.migration = migration;
    this.every = every;
  }

  /** As last told; empty while that is not known. */
  Optional<OpenLetters> open() {
    return Optional.ofNullable(known);
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("letter-watch").start(this::watch);
  }

  private void watch() {
    try {
      migration.await();
      while (thread != null) {
        ask();
        Thread.sleep(every);
      }
    } catch (InterruptedException _) {
      log.debug("dead letters are no longer counted");
    }
  }

  private void ask() {
    try {
      known = queries.ask();
    } catch (SQLException e) {
      // The rows' health says that the primary is away, and why.
      log.debug("dead letters are not counted", e);
      known = null;
    }
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
}
