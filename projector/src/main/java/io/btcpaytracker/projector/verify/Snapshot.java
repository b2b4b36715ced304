package io.btcpaytracker.projector.verify;

import io.btcpaytracker.projector.replay.Until;
import io.btcpaytracker.schemas.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the rows reach in the transaction that looks at them. */
final class Snapshot {
  private static final String WRITTEN =
      "select topic, log_partition, next_offset from projection.writer_position";

  private static final String FOLDED =
      "select '%s', log_partition, next_offset from projection.fold_position"
          .formatted(Topics.INVOICE_EVENTS);

  private Snapshot() {}

  static Until reach(Connection connection) throws SQLException {
    Map<TopicPartition, Long> told = positions(connection, WRITTEN);
    told.keySet().removeIf(place -> place.topic().equals(Topics.INVOICE_STATES));
    return new Until(told, positions(connection, FOLDED));
  }

  private static Map<TopicPartition, Long> positions(Connection connection, String question)
      throws SQLException {
    Map<TopicPartition, Long> positions = new HashMap<>();
    try (var statement = connection.prepareStatement(question);
        var row = statement.executeQuery()) {
      while (row.next()) {
        positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
      }
    }
    return positions;
  }
}
