package io.btcpaytracker.dashboard.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes consumers without a group, which read from the places they are told. */
public final class LogConsumers {
  private static final int FETCH_BYTES_MAX = 8 * 1024 * 1024;
  private static final int RECONNECT_MILLIS_MAX = 1_000;

  private final Map<String, Object> config;

  LogConsumers(Map<String, Object> common) {
    Map<String, Object> own = new HashMap<>(common);
    own.remove(ConsumerConfig.GROUP_ID_CONFIG);
    own.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    own.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A place that is gone must be noticed, not replaced by another.
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    // The gateway makes the topics, with settings that matter.
    own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
    own.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS_MAX);
    this.config = Map.copyOf(own);
  }

  /** For reading on and on. */
  public Consumer<byte[], byte[]> create() {
    return new KafkaConsumer<>(config);
  }

  /** For single records: fetches little beyond what is asked for. */
  Consumer<byte[], byte[]> create(int partitionFetchBytes) {
    Map<String, Object> small = new HashMap<>(config);
    small.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, partitionFetchBytes);
    return new KafkaConsumer<>(small);
  }
}
