package io.btcpaytracker.projector.verify;

import io.btcpaytracker.schemas.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** Some invoices, chosen by chance. */
final class Sample {
  private static final String PLACES =
      """
      select log_partition, log_offset
      from projection.invoice_event
      join sampled_invoice using (store_id, invoice_id)
      """;

  private Sample() {}

  /**
   * Within the transaction that looks at the rows.
   *
   * @return where their events stand, as the timeline says
   */
  static Map<TopicPartition, SortedSet<Long>> choose(Connection connection, int invoices)
      throws SQLException {
    Map<TopicPartition, SortedSet<Long>> places = new HashMap<>();
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table sampled_invoice on commit drop as
          select store_id, invoice_id from projection.invoice order by random() limit %d
          """
              .formatted(invoices));
      try (var row = statement.executeQuery(PLACES)) {
        while (row.next()) {
          places
              .computeIfAbsent(
                  new TopicPartition(Topics.INVOICE_EVENTS, row.getInt(1)), _ -> new TreeSet<>())
              .add(row.getLong(2));
        }
      }
    }
    return places;
  }
}
