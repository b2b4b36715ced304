package io.btcpaytracker.gateway.topic;

import io.btcpaytracker.gateway.BodyLimit;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Makes the clients. Every option a promise rests on is named, also where it is today's default;
 * {@code spring.kafka.*} adds addresses and security only.
 */
final class KafkaClients {
  private static final Duration ADMIN_REQUEST_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RECONNECT_MAX = Duration.ofSeconds(1);
  private static final int BATCH_BYTES = 64 * 1024;

  private final KafkaProperties kafka;
  private final IngestSettings settings;
  private final BodyLimit limit;

  KafkaClients(KafkaProperties kafka, IngestSettings settings, BodyLimit limit) {
    this.kafka = kafka;
    this.settings = settings;
    this.limit = limit;
  }

  Admin admin() {
    Map<String, Object> options = new HashMap<>(kafka.buildAdminProperties());
    options.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-topics");
    options.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ADMIN_REQUEST_TIMEOUT));
    options.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT));
    options.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, millis(RECONNECT_MAX));
    return Admin.create(options);
  }

  Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        producerOptions(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * The times fit into each other: waiting for room and metadata (a quarter) and delivery (five
   * eighths) end before the answer is due, and one lost request is tried again within delivery.
   */
  Map<String, Object> producerOptions() {
    Map<String, Object> options = new HashMap<>(kafka.buildProducerProperties());
    options.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway");
    options.put(ProducerConfig.ACKS_CONFIG, "all");
    options.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    options.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    options.put(ProducerConfig.LINGER_MS_CONFIG, millis(settings.linger()));
    options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, share(2));
    options.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, share(5));
    options.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, share(3));
    options.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, millis(RECONNECT_MAX));
    options.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    options.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.producerMemory().toBytes());
    options.put(
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Math.toIntExact(Topics.recordBytesMax(limit.bytes())));
    // Of the fast ones the one with a pure Java form: a /tmp without exec cannot stop the gateway.
    options.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.LZ4.name);
    return options;
  }

  /** Eighths of the time the answer may take. */
  private int share(int eighths) {
    return millis(settings.appendTimeout().multipliedBy(eighths).dividedBy(8));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
