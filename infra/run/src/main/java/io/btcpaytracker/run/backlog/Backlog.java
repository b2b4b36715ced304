package io.btcpaytracker.run.backlog;

import io.btcpaytracker.run.simulator.Chronicle;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A log that nobody has read yet. The same settings give the same records in the same places:
 * topics as the gateway makes them, envelopes and headers as the gateway writes them, compressed as
 * it compresses; only its batches are larger, as those of a busy gateway.
 *
 * @param events records, at most: fewer when the invoices tell less
 * @param until when the last invoices are opened
 * @param span how long before that the first one is
 */
public record Backlog(
    long seed,
    long events,
    long invoices,
    int stores,
    Disorder disorder,
    Instant until,
    Duration span) {
  private static final long BODY_BYTES_MAX = 2L * 1024 * 1024;
  private static final int BATCH_BYTES = 256 * 1024;
  private static final long DELIVERIES = -4;

  /**
   * Makes the gateway's topics and writes the records.
   *
   * @return how many there are now
   */
  public long write(String bootstrapServers) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      new TopicAdmin(admin, 1)
          .ensure(
              List.of(
                  Topics.invoiceEvents(Topics.DEFAULT_PARTITIONS, 1, BODY_BYTES_MAX),
                  Topics.storeEvents(Topics.DEFAULT_PARTITIONS, 1, BODY_BYTES_MAX),
                  Topics.rejectedDeliveries()));
    }
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(options(bootstrapServers), bytes, bytes)) {
      return write(producer);
    }
  }

  private long write(KafkaProducer<byte[], byte[]> producer) {
    Deliveries deliveries = deliveries();
    var envelopes = new Envelopes(new SplittableRandom(seed));
    var failure = new AtomicReference<KafkaException>();
    long written = 0;
    while (written < events && deliveries.hasNext() && failure.get() == null) {
      var _ =
          producer.send(
              envelopes.record(deliveries.next()),
              (_, e) -> {
                if (e != null) {
                  failure.set(
                      new KafkaException("the broker did not take a record of the backlog", e));
                }
              });
      written++;
    }
    producer.flush();
    if (failure.get() != null) {
      throw failure.get();
    }
    return written;
  }

  private Deliveries deliveries() {
    var told =
        new Chronicle(
            new Chronicle.Settings(
                seed, stores, invoices, until.minus(span), span.dividedBy(invoices)));
    return new Deliveries(told, disorder, Dice.of(seed, DELIVERIES));
  }

  private static Map<String, Object> options(String bootstrapServers) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.LINGER_MS_CONFIG,
        20,
        ProducerConfig.BATCH_SIZE_CONFIG,
        BATCH_BYTES,
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "lz4");
  }
}
