package io.btcpaytracker.run.launcher;

import io.btcpaytracker.stack.machine.StackException;
import io.btcpaytracker.stack.postgres.PostgresPair;
import io.btcpaytracker.stack.postgres.PostgresServer;
import java.time.Duration;

/** Starts a database server again that ended without being asked. */
final class DatabaseKeeper implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  private final PostgresPair pair;
  private final Progress progress;
  private final Thread thread;

  DatabaseKeeper(PostgresPair pair, Progress progress) {
    this.pair = pair;
    this.progress = progress;
    this.thread = Thread.ofVirtual().name("database keeper").start(this::keep);
  }

  private void keep() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(LOOK);
        boolean fine = keepUp("primary", pair.primary()) && keepUp("standby", pair.standby());
        if (!fine) {
          Thread.sleep(PAUSE_AFTER_FAILURE);
        }
      }
    } catch (InterruptedException _) {
      // The system is being stopped.
    }
  }

  private boolean keepUp(String name, PostgresServer server) {
    if (server.isRunning()) {
      return true;
    }
    progress.warn("PostgreSQL %s ended unexpectedly; starting it again".formatted(name));
    try {
      server.start();
      return true;
    } catch (StackException e) {
      progress.warn(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Returns when it has let go, so that servers stopped from now on stay stopped. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
