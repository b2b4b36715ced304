package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.retry.Backoff;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the batch writer on a thread of its own from the moment the tables and the topics are there.
 * Whatever makes it fail, it is replaced by a new one after a pause.
 */
final class RowsLifecycle implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RowsLifecycle.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(6);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Function<Consumer<byte[], byte[]>, BatchWriter> writers;
  private final PrimaryMigration migration;
  private final NeededTopics topics;
  private final RowsState state;
  private final Backoff retry;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Consumer<byte[], byte[]> current;

  RowsLifecycle(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Function<Consumer<byte[], byte[]>, BatchWriter> writers,
      PrimaryMigration migration,
      NeededTopics topics,
      RowsState state,
      Backoff retry) {
    this.consumers = consumers;
    this.writers = writers;
    this.migration = migration;
    this.topics = topics;
    this.state = state;
    this.retry = retry;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("rows").start(this::run);
  }

  private void run() {
    try {
      state.standing("waiting for the tables and topics");
      migration.await();
      topics.await();
      for (int attempt = 1; thread != null; attempt++) {
        writeWithOneConsumer();
        Thread.sleep(retry.after(attempt));
      }
    } catch (InterruptedException | InterruptException | WakeupException _) {
      log.debug("rows end");
    }
  }

  private void writeWithOneConsumer() throws InterruptedException {
    Consumer<byte[], byte[]> consumer = null;
    try {
      consumer = consumers.get();
      current = consumer;
      writers.apply(consumer).run();
    } catch (InterruptException | WakeupException e) {
      throw e;
    } catch (RuntimeException e) {
      // The edge of the thread: rows must never stand still without a word.
      log.atError().setCause(e).log("the writer of the rows failed, replaced");
      state.standing(e.toString());
    } finally {
      current = null;
      if (consumer != null) {
        close(consumer);
      }
    }
  }

  /** Leaves the group, so that the next writer need not wait for this one's session to end. */
  private static void close(Consumer<byte[], byte[]> consumer) {
    // An interrupted thread would not take the time to say good-bye.
    boolean isInterrupted = Thread.interrupted();
    try {
      consumer.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    } catch (KafkaException e) {
      log.debug("the consumer did not close cleanly", e);
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    Consumer<byte[], byte[]> consumer = current;
    if (consumer == null) {
      running.interrupt();
    } else {
      consumer.wakeup();
    }
    awaitEnd(running);
  }

  private static void awaitEnd(Thread running) {
    try {
      if (!running.join(STOP_TIMEOUT)) {
        running.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
