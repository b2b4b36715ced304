package io.btcpaytracker.projector.stream;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.InstanceId;
import io.btcpaytracker.projector.broker.TopicSettings;
import io.btcpaytracker.projector.broker.TrackerSettings;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Every option of the stream that matters to a promise, to speed or to memory. */
record StreamOptions(
    BrokerClients clients,
    InstanceId instance,
    TrackerSettings tracker,
    TopicSettings topics,
    StreamSettings settings) {
  private static final int FETCH_BYTES_MAX = 8 * 1024 * 1024;
  private static final int PRODUCER_MEMORY_BYTES = 16 * 1024 * 1024;
  private static final int BATCH_BYTES = 256 * 1024;
  private static final int BUFFERED_RECORDS = 500;
  private static final int HEARTBEATS_PER_SESSION = 4;

  /**
   * @param applicationId names the consumer group, and begins the name of the store's changelog
   */
  Properties properties(String applicationId) {
    var options = new Properties();
    options.putAll(clients.streamOptions());
    options.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    options.put(StreamsConfig.CLIENT_ID_CONFIG, "projector-stream");
    options.put(StreamsConfig.STATE_DIR_CONFIG, tracker.ownFolder().resolve("stream").toString());
    options.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, topics.replication());
    // See docs/decisions/0004.
    options.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    options.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    options.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    options.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    options.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_RECORDS);
    options.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    options.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
    options.put(BoundedRocks.MEMORY_BYTES, settings.storeMemory().toBytes());
    options.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, TooLongToDeadLetter.class);
    consumer(options);
    producer(options);
    return options;
  }

  private void consumer(Properties options) {
    Duration session = settings.sessionTimeout();
    consumer(options, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance.text());
    consumer(options, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(session));
    consumer(
        options,
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
        millis(session.dividedBy(HEARTBEATS_PER_SESSION)));
    consumer(options, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer(options, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
  }

  private void producer(Properties options) {
    clients.safeAndLong().forEach((name, value) -> producer(options, name, value));
    // Streams waits 100 ms for company by default; a state would be that much late. With one
    // request on its way at a time a state waits only while the one before is written, and under
    // load that fills the batches, of which each is forced to disk (docs/decisions/0003).
    producer(options, ProducerConfig.LINGER_MS_CONFIG, 0);
    producer(options, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    producer(options, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    producer(options, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer(options, ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_MEMORY_BYTES);
  }

  private static void consumer(Properties options, String name, Object value) {
    options.put(StreamsConfig.mainConsumerPrefix(name), value);
  }

  private static void producer(Properties options, String name, Object value) {
    options.put(StreamsConfig.producerPrefix(name), value);
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
