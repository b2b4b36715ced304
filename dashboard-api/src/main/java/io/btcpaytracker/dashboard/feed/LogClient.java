package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads {@code invoice-events} from given places, without a consumer group. One thread only. */
final class LogClient implements AutoCloseable {
  private final Consumer<byte[], byte[]> consumer;
  private final Duration timeout;

  LogClient(Supplier<Consumer<byte[], byte[]>> consumers, Duration timeout) {
    this.consumer = consumers.get();
    this.timeout = timeout;
  }

  /** Number of partitions; they are numbered from 0. */
  int partitions() {
    List<PartitionInfo> found = consumer.partitionsFor(Topics.INVOICE_EVENTS, timeout);
    if (found == null || found.isEmpty()) {
      throw new UnknownTopicOrPartitionException(
          "topic '%s' does not exist yet; the gateway creates it".formatted(Topics.INVOICE_EVENTS));
    }
    return found.size();
  }

  Position end(int partitions) {
    return position(partitions, consumer.endOffsets(all(partitions), timeout));
  }

  Position beginning(int partitions) {
    return position(partitions, consumer.beginningOffsets(all(partitions), timeout));
  }

  /** Reads all partitions from a place on. */
  void readFrom(Position place) {
    consumer.assign(all(place.partitions()));
    all(place.partitions()).forEach(tp -> consumer.seek(tp, place.next(tp.partition())));
  }

  /** Reads only those partitions in which {@code from} is behind {@code to}. */
  void readBetween(Position from, Position to) {
    List<TopicPartition> behind =
        all(from.partitions()).stream()
            .filter(tp -> from.next(tp.partition()) < to.next(tp.partition()))
            .toList();
    consumer.assign(behind);
    behind.forEach(tp -> consumer.seek(tp, from.next(tp.partition())));
  }

  /** Stops reading partitions that have come as far as {@code to}; false when all have. */
  boolean readOnTo(Position to) {
    List<TopicPartition> behind =
        consumer.assignment().stream()
            .filter(tp -> consumer.position(tp, timeout) < to.next(tp.partition()))
            .toList();
    consumer.pause(consumer.assignment());
    consumer.resume(behind);
    return !behind.isEmpty();
  }

  ConsumerRecords<byte[], byte[]> poll(Duration wait) {
    return consumer.poll(wait);
  }

  private static List<TopicPartition> all(int partitions) {
    return IntStream.range(0, partitions)
        .mapToObj(p -> new TopicPartition(Topics.INVOICE_EVENTS, p))
        .toList();
  }

  private static Position position(int partitions, Map<TopicPartition, Long> offsets) {
    long[] next = new long[partitions];
    offsets.forEach((tp, offset) -> next[tp.partition()] = offset);
    return Position.of(next);
  }

  /** Does not wait for a broker that is gone. */
  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(timeout));
  }
}
