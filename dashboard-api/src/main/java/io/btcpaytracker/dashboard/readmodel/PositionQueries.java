package io.btcpaytracker.dashboard.readmodel;

import io.btcpaytracker.schemas.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the projection stands. */
final class PositionQueries {
  private PositionQueries() {}

  static RowsPosition position(JdbcClient client) {
    TreeMap<Integer, Long> next = new TreeMap<>();
    Map<Integer, Instant> updatedAt = new HashMap<>();
    client
        .sql(
            """
            select log_partition, next_offset, updated_at
            from log_position
            where topic = :topic
            """)
        .param("topic", Topics.INVOICE_EVENTS)
        .query(row -> {
          int partition = row.getInt("log_partition");
          next.put(partition, row.getLong("next_offset"));
          updatedAt.put(partition, Columns.instant(row, "updated_at"));
        });
    return new RowsPosition(new LogPosition(next), Map.copyOf(updatedAt));
  }
}
