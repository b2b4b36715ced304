package io.btcpaytracker.gateway.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.gateway.envelope.Envelope;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the log and waits for its word. Bounded in number, bytes and time: what does not fit
 * is said at once, because the sender keeps the event and comes again.
 */
public final class EventLog {
  private final Supplier<Optional<String>> objections;
  private final LogProducer producer;
  private final AppendMeters meters;
  private final LogOutage outage = new LogOutage();
  private final Semaphore places;
  private final int placesMax;
  private final Duration timeout;
  private final LongSupplier nanoTime;

  /**
   * @param objections why nothing may be appended now; empty when it may
   */
  EventLog(
      Supplier<Optional<String>> objections,
      LogProducer producer,
      AppendMeters meters,
      IngestSettings settings,
      LongSupplier nanoTime) {
    this.objections = objections;
    this.producer = producer;
    this.meters = meters;
    this.placesMax = settings.appendsInFlightMax();
    this.places = new Semaphore(placesMax);
    this.timeout = settings.appendTimeout();
    this.nanoTime = nanoTime;
    meters.inFlight(() -> placesMax - places.availablePermits());
  }

  /** Returns within the append timeout. */
  public Append append(Envelope envelope) {
    long startedAt = nanoTime.getAsLong();
    Append append = tryAppend(envelope, startedAt);
    meters.took(append, nanoTime.getAsLong() - startedAt);
    switch (append) {
      case Append.Acknowledged _ -> outage.acknowledged();
      case Append.NotAcknowledged(String reason) -> outage.refused(reason);
    }
    return append;
  }

  private Append tryAppend(Envelope envelope, long startedAt) {
    Optional<String> objection = objections.get();
    if (objection.isPresent()) {
      return new Append.NotAcknowledged(objection.get());
    }
    if (!places.tryAcquire()) {
      return new Append.NotAcknowledged("%d appends are in flight".formatted(placesMax));
    }
    CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
    producer.send(record(envelope), (place, failure) -> done(sent, place, failure));
    return await(sent, startedAt);
  }

  /**
   * The place is given back when the producer is done with the record, not when we stop waiting.
   */
  private void done(
      CompletableFuture<RecordMetadata> sent,
      @Nullable RecordMetadata place,
      @Nullable Exception failure) {
    places.release();
    if (failure != null) {
      sent.completeExceptionally(failure);
    } else {
      sent.complete(place);
    }
  }

  private Append await(Future<RecordMetadata> sent, long startedAt) {
    long left = timeout.toNanos() - (nanoTime.getAsLong() - startedAt);
    try {
      RecordMetadata place = sent.get(left, TimeUnit.NANOSECONDS);
      return new Append.Acknowledged(place.partition(), place.offset());
    } catch (TimeoutException _) {
      return new Append.NotAcknowledged("no acknowledgement within " + timeout);
    } catch (ExecutionException e) {
      return new Append.NotAcknowledged(String.valueOf(e.getCause()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Append.NotAcknowledged("the process is stopping");
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Envelope envelope) {
    var record =
        new ProducerRecord<>(envelope.topic(), envelope.key().getBytes(UTF_8), envelope.value());
    envelope.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}
