package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.PaymentState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Where the payments of the newest states went. States and their erasure come by one partition and
 * in order, and a state knows for ever that it was erased.
 */
final class DestinationRows {
  private static final String UPSERT =
      """
      insert into payment_destination as p (
        store_id, invoice_id, method_id, payment_id, destination)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
      on conflict (store_id, invoice_id, method_id, payment_id) do update
        set destination = excluded.destination
        where p.destination <> excluded.destination
      """;

  private static final String REMOVE =
      """
      delete from payment_destination p
      using unnest(?::text[], ?::text[]) as e (store_id, invoice_id)
      where p.store_id = e.store_id and p.invoice_id = e.invoice_id
      """;

  private record Row(InvoiceState invoice, PaymentState payment) {}

  private DestinationRows() {}

  /**
   * @param states whose rows were just replaced
   */
  static void write(Connection connection, List<InvoiceState> states) throws SQLException {
    upsert(
        connection,
        states.stream()
            .filter(state -> state.getErasedAt() == null)
            .flatMap(state -> state.getPayments().stream().map(paid -> new Row(state, paid)))
            .filter(row -> row.payment().getDestination() != null)
            .toList());
    remove(connection, states.stream().filter(state -> state.getErasedAt() != null).toList());
  }

  private static void upsert(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(UPSERT)) {
      new Columns<>(statement, rows)
          .text(row -> row.invoice().getStoreId())
          .text(row -> row.invoice().getInvoiceId())
          .text(row -> row.payment().getMethodId())
          .text(row -> row.payment().getId())
          .text(row -> row.payment().getDestination());
      statement.executeUpdate();
    }
  }

  private static void remove(Connection connection, List<InvoiceState> erased) throws SQLException {
    if (erased.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(REMOVE)) {
      new Columns<>(statement, erased)
          .text(InvoiceState::getStoreId)
          .text(InvoiceState::getInvoiceId);
      statement.executeUpdate();
    }
  }
}
