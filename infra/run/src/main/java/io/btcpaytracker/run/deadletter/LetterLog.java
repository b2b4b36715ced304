package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads records from the broker, without a consumer group. Everything throws a {@link
 * KafkaException} when the broker does not answer in time.
 */
final class LetterLog implements AutoCloseable {
  private static final TopicPartition LETTERS =
      new TopicPartition(Topics.PROJECTOR_DEAD_LETTERS, 0);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int FETCH_BYTES_MAX = 8 * 1024 * 1024;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Duration timeout;

  LetterLog(String bootstrapServers, Duration timeout) {
    this.timeout = timeout;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "tracker-dead-letters",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(timeout.toMillis()),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                FETCH_BYTES_MAX),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Every record of {@code projector.dead-letters} that is there now, one after the other. */
  void forEach(Consumer<ConsumerRecord<byte[], byte[]>> receiver) {
    if (!exists()) {
      return;
    }
    consumer.assign(List.of(LETTERS));
    consumer.seekToBeginning(List.of(LETTERS));
    long end = consumer.endOffsets(List.of(LETTERS)).getOrDefault(LETTERS, 0L);
    int silent = 0;
    while (consumer.position(LETTERS) < end) {
      var records = consumer.poll(POLL);
      silent = records.isEmpty() ? silent + 1 : 0;
      if (POLL.multipliedBy(silent).compareTo(timeout) > 0) {
        throw new TimeoutException("nothing came from " + LETTERS);
      }
      records.forEach(receiver);
    }
  }

  private boolean exists() {
    try {
      var partitions = consumer.partitionsFor(LETTERS.topic());
      return partitions != null && !partitions.isEmpty();
    } catch (UnknownTopicOrPartitionException _) {
      return false;
    }
  }

  /**
   * One record of {@code projector.dead-letters}.
   *
   * @throws LetterException when there is no such record
   */
  ConsumerRecord<byte[], byte[]> letter(long number) {
    LogPlace place = new LogPlace(LETTERS.topic(), LETTERS.partition(), number);
    if (!exists()) {
      throw gone(place);
    }
    return at(place);
  }

  /**
   * One record of any topic.
   *
   * @throws LetterException when there is no such record
   */
  ConsumerRecord<byte[], byte[]> at(LogPlace place) {
    var partition = new TopicPartition(place.topic(), place.partition());
    consumer.assign(List.of(partition));
    if (place.offset() >= consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L)) {
      throw gone(place);
    }
    consumer.seek(partition, place.offset());
    try {
      for (Duration waited = Duration.ZERO;
          waited.compareTo(timeout) < 0;
          waited = waited.plus(POLL)) {
        var records = consumer.poll(POLL).records(partition);
        if (!records.isEmpty()) {
          return firstOf(records, place);
        }
      }
    } catch (OffsetOutOfRangeException _) {
      throw gone(place);
    }
    throw new TimeoutException("nothing came from " + partition);
  }

  private static ConsumerRecord<byte[], byte[]> firstOf(
      List<ConsumerRecord<byte[], byte[]>> records, LogPlace place) {
    if (records.getFirst().offset() != place.offset()) {
      throw gone(place);
    }
    return records.getFirst();
  }

  private static LetterException gone(LogPlace place) {
    return new LetterException(
        place.topic().equals(LETTERS.topic())
            ? "dead letter %d is unknown (expected a number of ./tracker dead-letters list --all); look there"
                .formatted(place.offset())
            : "there is no record at %s any more (expected the one a letter points to); its topic was cut or made anew"
                .formatted(place));
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
