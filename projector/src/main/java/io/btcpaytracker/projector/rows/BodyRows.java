package io.btcpaytracker.projector.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The bytes of deliveries, apart from the list of them. */
final class BodyRows {
  private static final String INSERT =
      """
      insert into delivery_body (id, received_at, body)
      select * from unnest(?::uuid[], ?::timestamptz[], ?::bytea[])
      on conflict do nothing
      """;

  private BodyRows() {}

  static void write(Connection connection, List<DeliveryRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      new Columns<>(statement, rows)
          .uuid(DeliveryRow::id)
          .time(DeliveryRow::receivedAt)
          .bytes(DeliveryRow::body);
      statement.executeUpdate();
    }
  }
}
