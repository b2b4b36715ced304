package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the writer stands in each partition it has. Partitions without a place are paused: new ones
 * until the database has said where they are read on, and all of them after a failure, because then
 * only the database knows what was written.
 */
final class Placement implements ConsumerRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(Placement.class);

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final DataSource primary;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Set<TopicPartition> withoutPlace = new HashSet<>();

  Placement(Consumer<byte[], byte[]> consumer, DataSource primary) {
    this.consumer = consumer;
    this.primary = primary;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // Not asked here: a database that is away must not hold up the group.
    withoutPlace.addAll(partitions);
    consumer.pause(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(positions::remove);
    withoutPlace.removeAll(partitions);
  }

  /** After a failure: nothing more is read until the database has been asked. */
  void lose() {
    positions.clear();
    withoutPlace.addAll(consumer.assignment());
    consumer.pause(consumer.assignment());
  }

  boolean isComplete() {
    return withoutPlace.isEmpty();
  }

  Map<TopicPartition, Long> positions() {
    return positions;
  }

  /**
   * Reads on where the rows end.
   *
   * @throws LogShorterException when the rows hold more than the log
   */
  void find() throws SQLException {
    Map<TopicPartition, Long> found = read();
    Map<TopicPartition, Long> ends = consumer.endOffsets(withoutPlace, ANSWER_WITHIN);
    found.forEach((place, next) -> consumer.seek(place, within(place, next, ends)));
    positions.putAll(found);
    consumer.resume(withoutPlace);
    log.atInfo().addKeyValue("partitions", found.size()).log("reading on where the rows end");
    withoutPlace.clear();
  }

  /** Refused requests are not forced to disk, so a power cut may take back what was read. */
  private static long within(TopicPartition place, long next, Map<TopicPartition, Long> ends) {
    long end = ends.getOrDefault(place, 0L);
    if (next > end && !place.topic().equals(Topics.REJECTED_DELIVERIES)) {
      throw new LogShorterException(place, next, end);
    }
    return Math.min(next, end);
  }

  private Map<TopicPartition, Long> read() throws SQLException {
    try (Connection connection = primary.getConnection()) {
      return PositionRows.read(connection, withoutPlace);
    }
  }

  /** Records on the log that are not in the rows, as far as the consumer knows. */
  long lag() {
    return consumer.assignment().stream()
        .filter(partition -> !partition.topic().equals(Topics.PROJECTOR_DEAD_LETTERS))
        .map(consumer::currentLag)
        .mapToLong(lag -> lag.orElse(0))
        .sum();
  }
}
