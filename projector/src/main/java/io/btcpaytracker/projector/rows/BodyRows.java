package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The bytes of deliveries, apart from the list of them; never those of an erased invoice. */
final class BodyRows {
  private static final String INSERT =
      """
      insert into delivery_body (id, received_at, body)
      select id, received_at, body
      from unnest(?::uuid[], ?::timestamptz[], ?::bytea[], ?::text[], ?::text[])
        as n (id, received_at, body, store_id, invoice_id)
      where not exists (
        select from erased_invoice e
        where e.store_id = n.store_id and e.invoice_id = n.invoice_id)
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
          .bytes(DeliveryRow::body)
          .text(DeliveryRows.of(InvoiceEvent::getStoreId))
          .text(DeliveryRows.of(InvoiceEvent::getInvoiceId));
      statement.executeUpdate();
    }
  }
}
