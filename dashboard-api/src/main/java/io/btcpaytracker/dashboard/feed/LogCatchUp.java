package io.btcpaytracker.dashboard.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;

/**
 * Reads a stretch of the log for one viewer that comes back from farther than the ring reaches. In
 * the viewer's own thread, few at a time.
 */
final class LogCatchUp {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Supplier<LogClient> clients;
  private final EntryReader reader;
  private final FeedProperties settings;
  private final InstantSource clock;
  private final Semaphore atOnce;

  LogCatchUp(
      Supplier<LogClient> clients,
      EntryReader reader,
      FeedProperties settings,
      InstantSource clock) {
    this.clients = clients;
    this.reader = reader;
    this.settings = settings;
    this.clock = clock;
    atOnce = new Semaphore(settings.catchUpsAtOnce());
  }

  /** Takes batches in order. */
  interface Receiver {
    void accept(Batch batch) throws IOException;
  }

  /** How a stretch ended. */
  enum Outcome {
    DONE,
    /** The log does not reach back that far. */
    GONE,
    /** The log did not answer, or too many are catching up. */
    UNAVAILABLE
  }

  Outcome read(Position from, Position to, Receiver receiver)
      throws IOException, InterruptedException {
    if (!atOnce.tryAcquire(settings.sendTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
      return Outcome.UNAVAILABLE;
    }
    try (LogClient client = clients.get()) {
      return stretch(client, from, to, receiver);
    } catch (OffsetOutOfRangeException _) {
      return Outcome.GONE;
    } catch (KafkaException _) {
      return Outcome.UNAVAILABLE;
    } finally {
      atOnce.release();
    }
  }

  private Outcome stretch(LogClient client, Position from, Position to, Receiver receiver)
      throws IOException {
    Batcher batcher = new Batcher(reader, from, settings);
    Instant progress = clock.instant();
    client.readBetween(from, to);
    while (client.readOnTo(to)) {
      var records = client.poll(POLL);
      for (Batch batch : batches(batcher, records, to)) {
        receiver.accept(batch);
      }
      Instant now = clock.instant();
      progress = records.isEmpty() ? progress : now;
      if (progress.plus(settings.sendTimeout()).isBefore(now)) {
        return Outcome.UNAVAILABLE;
      }
    }
    return Outcome.DONE;
  }

  private static List<Batch> batches(
      Batcher batcher, ConsumerRecords<byte[], byte[]> records, Position to) {
    List<Batch> batches = new ArrayList<>();
    for (var logged : records) {
      if (logged.offset() < to.next(logged.partition())) {
        batcher.add(logged).ifPresent(batches::add);
      }
    }
    batcher.cut().ifPresent(batches::add);
    return batches;
  }
}
