package io.btcpaytracker.projector.rows;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.sources.WebhookSources;
import io.btcpaytracker.stack.TestStack;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Batch transactions for tests. */
final class Transactions {
  private Transactions() {}

  static BatchTransaction on(DataSource primary) {
    return on(primary, null, Instant.EPOCH);
  }

  /**
   * @param deliveries how long they are kept; null: for ever
   */
  static BatchTransaction on(DataSource primary, @Nullable Period deliveries, Instant now) {
    var sources = WebhookSources.load();
    var broker = Map.<String, Object>of("bootstrap.servers", TestStack.shared().bootstrapServers());
    return new BatchTransaction(
        primary,
        new EntryRows(new Verdicts(sources), new Retention(deliveries, () -> now)),
        Partitions.of(primary),
        new Refolding(primary, new LogReader(broker), new EventReading(sources)));
  }

  /** Where a writer of the first partition of each topic stands. */
  static Map<TopicPartition, Long> positions(DataSource primary) {
    try (var connection = primary.getConnection()) {
      return PositionRows.read(
          connection, Decoding.TOPICS.stream().map(topic -> new TopicPartition(topic, 0)).toList());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
