package io.btcpaytracker.dashboard.log;

import io.btcpaytracker.schemas.LogPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads records that lie apart: jumps where they are far apart, reads on where they are near. */
final class PlacesReader {
  /** A jump costs about as much as reading past so many records. */
  private static final int NEAR = 200;

  private final Consumer<byte[], byte[]> consumer;
  private final InstantSource clock;
  private final Instant deadline;

  PlacesReader(Consumer<byte[], byte[]> consumer, InstantSource clock, Instant deadline) {
    this.consumer = consumer;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * @throws TimeoutException when not all came until the deadline
   */
  void read(List<LogPlace> places, LogRecords.Receiver receiver) {
    Map<TopicPartition, Deque<LogPlace>> byPartition = new LinkedHashMap<>();
    for (LogPlace place : places) {
      var partition = new TopicPartition(place.topic(), place.partition());
      byPartition.computeIfAbsent(partition, _ -> new ArrayDeque<>()).add(place);
    }
    byPartition.forEach((partition, wanted) -> read(partition, wanted, receiver));
  }

  private void read(
      TopicPartition partition, Deque<LogPlace> wanted, LogRecords.Receiver receiver) {
    consumer.assign(List.of(partition));
    long end = consumer.endOffsets(List.of(partition), left()).getOrDefault(partition, 0L);
    if (wanted.getLast().offset() >= end) {
      throw new MissingRecordException(wanted.getLast());
    }
    consumer.seek(partition, wanted.getFirst().offset());
    try {
      while (!wanted.isEmpty()) {
        for (var record : consumer.poll(left()).records(partition)) {
          take(record, wanted, receiver);
        }
        jump(partition, wanted);
      }
    } catch (OffsetOutOfRangeException _) {
      throw new MissingRecordException(wanted.getFirst());
    }
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> record, Deque<LogPlace> wanted, LogRecords.Receiver receiver) {
    LogPlace next = wanted.peek();
    if (next == null || record.offset() < next.offset()) {
      return;
    }
    if (record.offset() > next.offset()) {
      throw new MissingRecordException(next);
    }
    receiver.accept(record);
    wanted.remove();
  }

  private void jump(TopicPartition partition, Deque<LogPlace> wanted) {
    LogPlace next = wanted.peek();
    if (next != null && next.offset() - consumer.position(partition, left()) > NEAR) {
      consumer.seek(partition, next.offset());
    }
  }

  private Duration left() {
    Duration left = Duration.between(clock.instant(), deadline);
    if (left.isNegative() || left.isZero()) {
      throw new TimeoutException("the records did not come in time");
    }
    return left;
  }
}
