package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.PaymentState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The payments of the newest states, each with the version of its invoice. */
final class PaymentRows {
  private static final String UPSERT =
      """
      insert into payment (
        store_id, invoice_id, method_id, payment_id, status, value, fee, currency, destination,
        received_at, first_seen_at, settled_at, after_expiration, log_offset)
      select * from unnest(
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[],
        ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
        ?::boolean[], ?::bigint[])
      on conflict (store_id, invoice_id, method_id, payment_id) do update set
        status = excluded.status, value = excluded.value, fee = excluded.fee,
        currency = excluded.currency, destination = excluded.destination,
        received_at = excluded.received_at, first_seen_at = excluded.first_seen_at,
        settled_at = excluded.settled_at, after_expiration = excluded.after_expiration,
        log_offset = excluded.log_offset
      where payment.log_offset < excluded.log_offset
      """;

  private record Row(InvoiceState invoice, PaymentState payment) {}

  private PaymentRows() {}

  static void write(Connection connection, List<InvoiceState> states) throws SQLException {
    List<Row> rows =
        states.stream()
            .flatMap(state -> state.getPayments().stream().map(paid -> new Row(state, paid)))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(UPSERT)) {
      new Columns<>(statement, rows)
          .text(row -> row.invoice().getStoreId())
          .text(row -> row.invoice().getInvoiceId())
          .text(row -> row.payment().getMethodId())
          .text(row -> row.payment().getId())
          .text(row -> row.payment().getStatus().name())
          .decimal(row -> row.payment().getValue())
          .decimal(row -> row.payment().getFee())
          .text(row -> row.payment().getCurrency())
          .text(row -> row.payment().getDestination())
          .time(row -> row.payment().getReceivedAt())
          .time(row -> row.payment().getFirstSeenAt())
          .time(row -> row.payment().getSettledAt())
          .bool(row -> row.payment().getAfterExpiration())
          .bigint(row -> row.invoice().getLogOffset());
      statement.executeUpdate();
    }
  }
}
