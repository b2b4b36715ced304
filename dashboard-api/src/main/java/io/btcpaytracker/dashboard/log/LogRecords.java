package io.btcpaytracker.dashboard.log;

import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import io.btcpaytracker.schemas.LogPlace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads exactly the records that are asked for. Few at a time, in a bounded time; consumers are
 * kept for the next request, because making one costs more than reading.
 */
public final class LogRecords implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LogRecords.class);
  private static final int FETCH_BYTES = 256 * 1024;

  private final LogConsumers consumers;
  private final Duration timeout;
  private final InstantSource clock;
  private final Semaphore atOnce;
  private final Queue<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();

  LogRecords(LogConsumers consumers, LogProperties settings, InstantSource clock) {
    this.consumers = consumers;
    this.timeout = settings.readTimeout();
    this.clock = clock;
    this.atOnce = new Semaphore(settings.readersMax());
  }

  /** Takes one record after the other. */
  @FunctionalInterface
  public interface Receiver {
    void accept(ConsumerRecord<byte[], byte[]> record);
  }

  /**
   * @param places in the order of each partition; handed over in the same order
   * @throws ProblemException when the log is away, busy, or has not got one of them
   */
  public void read(List<LogPlace> places, Receiver receiver) {
    if (!isMyTurn()) {
      throw unavailable("as many requests as may read the log are reading it");
    }
    try {
      readWithOneConsumer(places, receiver);
    } finally {
      atOnce.release();
    }
  }

  private void readWithOneConsumer(List<LogPlace> places, Receiver receiver) {
    Consumer<byte[], byte[]> consumer = null;
    try {
      Consumer<byte[], byte[]> kept = idle.poll();
      consumer = kept == null ? consumers.create(FETCH_BYTES) : kept;
      new PlacesReader(consumer, clock, clock.instant().plus(timeout)).read(places, receiver);
      idle.add(consumer);
      consumer = null;
    } catch (MissingRecordException e) {
      log.error("the rows know more than the log: {}", e.getMessage());
      throw unavailable(String.valueOf(e.getMessage()));
    } catch (KafkaException e) {
      log.warn("records could not be read: {}", e.toString());
      throw unavailable("it does not answer in time");
    } finally {
      close(consumer);
    }
  }

  private boolean isMyTurn() {
    try {
      return atOnce.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException unavailable(String why) {
    return new ProblemException(
        ProblemKind.UNAVAILABLE,
        "The log invoice-events could not be read: %s (expected the records that made the rows). Try again, or ask ./tracker status."
            .formatted(why));
  }

  private static void close(@Nullable Consumer<byte[], byte[]> consumer) {
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  @Override
  public void close() {
    idle.forEach(LogRecords::close);
  }
}
