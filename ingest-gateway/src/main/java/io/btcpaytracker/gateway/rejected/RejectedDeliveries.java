package io.btcpaytracker.gateway.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.gateway.topic.LogProducer;
import io.btcpaytracker.schemas.EventIds;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.RejectedDelivery;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Records what was refused. Bounded by a rate, because strangers decide how much is refused, and
 * beside the answer, because no answer may wait for it: what does not fit is counted and dropped.
 */
public final class RejectedDeliveries implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RejectedDeliveries.class);
  private static final int BODY_BYTES_MAX = 4096;

  private final EventIds ids;
  private final InstantSource clock;
  private final LogProducer producer;
  private final TokenBucket rate;
  private final BlockingQueue<RejectedDelivery> queue;
  private final Counter recorded;
  private final Counter dropped;
  private volatile @Nullable Thread writer;

  RejectedDeliveries(
      EventIds ids,
      InstantSource clock,
      LogProducer producer,
      TokenBucket rate,
      int queueMax,
      MeterRegistry registry) {
    this.ids = ids;
    this.clock = clock;
    this.producer = producer;
    this.rate = rate;
    this.queue = new ArrayBlockingQueue<>(queueMax);
    this.recorded = registry.counter("ingest.rejected.recorded");
    this.dropped = registry.counter("ingest.rejected.dropped");
  }

  /** Takes it, or counts it as dropped. Returns at once and never throws. */
  public void record(Rejection rejection) {
    if (!rate.tryTake() || !queue.offer(delivery(rejection))) {
      dropped.increment();
      return;
    }
    // Within the same bound, or a stranger could fill the disk with log lines instead.
    log.atWarn()
        .addKeyValue("source", rejection.sourceId())
        .addKeyValue("status", rejection.status())
        .addKeyValue("reason", rejection.reason())
        .log("delivery refused");
  }

  @Override
  public void start() {
    writer = Thread.ofVirtual().name("rejected-deliveries").start(this::write);
  }

  @Override
  public void stop() {
    Thread running = writer;
    writer = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return writer != null;
  }

  private void write() {
    try {
      while (true) {
        send(queue.take());
      }
    } catch (InterruptedException _) {
      log.debug("recording of refusals ends");
    }
  }

  private void send(RejectedDelivery delivery) {
    byte[] key = delivery.getSourceId().getBytes(UTF_8);
    byte[] value = WireFormats.REJECTED_DELIVERY.encode(delivery);
    producer.send(
        new ProducerRecord<>(Topics.REJECTED_DELIVERIES, key, value),
        (_, failure) -> (failure == null ? recorded : dropped).increment());
  }

  private RejectedDelivery delivery(Rejection rejection) {
    byte[] body = rejection.body();
    return RejectedDelivery.newBuilder()
        .setRejectionId(ids.next())
        .setSourceId(rejection.sourceId())
        .setReceivedAt(clock.instant())
        .setStatus(rejection.status())
        .setReason(rejection.reason())
        .setHeaders(SafeHeaders.of(rejection.headers()))
        .setBodyBytes(body.length)
        .setBody(ByteBuffer.wrap(body, 0, Math.min(body.length, BODY_BYTES_MAX)).slice())
        .build();
  }
}
