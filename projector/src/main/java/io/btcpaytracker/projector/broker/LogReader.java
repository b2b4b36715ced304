package io.btcpaytracker.projector.broker;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from end to end, in no group and leaving no trace. */
public final class LogReader {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(200);

  /** What is made of so few records is garbage before it grows old, which spares collections. */
  private static final int RECORDS_MAX = 500;

  /** A jump costs about as much as reading past so many records. */
  private static final int NEAR = 200;

  private static final int FETCH_BYTES_MAX = 16 * 1024 * 1024;

  private final Map<String, Object> broker;

  /**
   * @param broker addresses and security
   */
  public LogReader(Map<String, Object> broker) {
    this.broker = Map.copyOf(broker);
  }

  /** To be closed by who asked for it. */
  public Consumer<byte[], byte[]> open() {
    Map<String, Object> options = new HashMap<>(broker);
    options.put(ConsumerConfig.CLIENT_ID_CONFIG, "projector-replay");
    options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Where retention has removed the beginning, the oldest record is the first.
    options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_MAX);
    options.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
    return new KafkaConsumer<>(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The offset that comes next in each partition; a topic that is not there has none. */
  public static Map<TopicPartition, Long> ends(
      Consumer<byte[], byte[]> consumer, Collection<String> topics) {
    List<TopicPartition> places =
        topics.stream()
            .flatMap(topic ->
                requireNonNullElse(
                    consumer.partitionsFor(topic, ANSWER_WITHIN), List.<PartitionInfo>of())
                    .stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    return Map.copyOf(consumer.endOffsets(places, ANSWER_WITHIN));
  }

  /**
   * @param visitor is handed every record there is now, and says whether it wants more
   */
  public static void readWhole(
      Consumer<byte[], byte[]> consumer,
      TopicPartition place,
      Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
    read(consumer, place, 0, visitor);
  }

  /** As {@link #readWhole}, from an offset on. */
  public static void read(
      Consumer<byte[], byte[]> consumer,
      TopicPartition place,
      long from,
      Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
    consumer.assign(List.of(place));
    consumer.seek(place, from);
    long end = consumer.endOffsets(List.of(place), ANSWER_WITHIN).getOrDefault(place, 0L);
    boolean wantsMore = true;
    while (wantsMore && consumer.position(place) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        wantsMore = wantsMore && visitor.test(record);
      }
    }
  }

  /**
   * Hands over, in their order, the records that stand at these offsets. What the log no longer has
   * there is left out.
   */
  public static void readAt(
      Consumer<byte[], byte[]> consumer,
      TopicPartition place,
      SortedSet<Long> offsets,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
    consumer.assign(List.of(place));
    long end = consumer.endOffsets(List.of(place), ANSWER_WITHIN).getOrDefault(place, 0L);
    SortedSet<Long> wanted = new TreeSet<>(offsets.headSet(end));
    consumer.seek(place, wanted.isEmpty() ? end : wanted.getFirst());
    while (!wanted.isEmpty() && consumer.position(place) < end) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (wanted.remove(record.offset())) {
          visitor.accept(record);
        }
      }
      wanted = wanted.tailSet(consumer.position(place));
      if (!wanted.isEmpty() && wanted.getFirst() - consumer.position(place) > NEAR) {
        consumer.seek(place, wanted.getFirst());
      }
    }
  }
}
