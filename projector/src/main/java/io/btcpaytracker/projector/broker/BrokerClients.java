package io.btcpaytracker.projector.broker;

import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Options of the clients. Every option a promise rests on is named, also where it is today's
 * default; {@code spring.kafka.*} adds addresses and security only.
 */
public final class BrokerClients {
  private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RECONNECT_MAX = Duration.ofSeconds(1);

  private final KafkaProperties kafka;
  private final TrackerSettings tracker;

  BrokerClients(KafkaProperties kafka, TrackerSettings tracker) {
    this.kafka = kafka;
    this.tracker = tracker;
  }

  public Admin admin() {
    Map<String, Object> options = new HashMap<>(kafka.buildAdminProperties());
    options.put(AdminClientConfig.CLIENT_ID_CONFIG, "projector-topics");
    options.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT));
    options.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT));
    options.putAll(reconnecting());
    return Admin.create(options);
  }

  /** Addresses and security for a consumer, and a quick way back to a broker that was away. */
  public Map<String, Object> consumerOptions() {
    Map<String, Object> options = new HashMap<>(kafka.buildConsumerProperties());
    options.putAll(reconnecting());
    return options;
  }

  /** As {@link #consumerOptions}, for the stream. */
  public Map<String, Object> streamOptions() {
    Map<String, Object> options = new HashMap<>(kafka.buildStreamsProperties());
    options.putAll(reconnecting());
    return options;
  }

  /** For a producer that loses nothing and takes every record the event topics can hold. */
  public Map<String, Object> producerOptions() {
    Map<String, Object> options = new HashMap<>(kafka.buildProducerProperties());
    options.putAll(reconnecting());
    options.putAll(safeAndLong());
    return options;
  }

  /** What is promised of every producer, whoever makes it. */
  public Map<String, Object> safeAndLong() {
    return Map.of(
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        Math.toIntExact(Topics.deadLetterBytesMax(tracker.maxBody().toBytes())));
  }

  private static Map<String, Object> reconnecting() {
    return Map.of(
        AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
        50,
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        millis(RECONNECT_MAX));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
