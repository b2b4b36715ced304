package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.InstanceId;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the batch writer's consumer. The group shares out partitions and keeps no offsets. */
record RowConsumers(BrokerClients clients, InstanceId instance, RowSettings settings) {
  static final String GROUP = "projector-rows";

  private static final int HEARTBEATS_PER_SESSION = 4;

  Consumer<byte[], byte[]> create() {
    return new KafkaConsumer<>(options(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Map<String, Object> options() {
    int session = Math.toIntExact(settings.sessionTimeout().toMillis());
    int bytes = Math.toIntExact(settings.batchBytesMax().toBytes());
    Map<String, Object> options = new HashMap<>(clients.consumerOptions());
    options.put(ConsumerConfig.CLIENT_ID_CONFIG, "projector-rows");
    options.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    options.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance.text());
    options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Where retention has removed what the position points at, the oldest record is next.
    options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchRecordsMax());
    options.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, bytes);
    options.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, bytes / 2);
    options.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    options.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    options.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_PER_SESSION);
    return options;
  }
}
