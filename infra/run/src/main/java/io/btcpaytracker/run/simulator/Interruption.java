package io.btcpaytracker.run.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while it is watched: lets the work end in order before the process goes. */
final class Interruption implements AutoCloseable {
  private static final Duration ORDERLY_END = Duration.ofSeconds(8);

  private final CountDownLatch came = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "interruption");

  private Interruption() {}

  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean comesWithin(Duration wait) throws InterruptedException {
    return came.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ended.countDown();
    if (came.getCount() > 0) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // Ctrl-C came just now; the hook has nothing to wait for any more.
      }
    }
  }

  private void hold() {
    came.countDown();
    try {
      if (!ended.await(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
