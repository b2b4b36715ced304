package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.Storable;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.PaymentState;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The payments of the newest states. They have no version of their own: they are written in the
 * transaction that has just replaced the row of their invoice, and only where they changed.
 */
final class PaymentRows {
  private static final String UPSERT =
      """
      insert into payment (
        store_id, invoice_id, method_id, payment_id, status, value, fee, currency, rate,
        received_at, first_seen_at, settled_at, after_expiration)
      select * from unnest(
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[],
        ?::text[], ?::numeric[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
        ?::boolean[])
      on conflict (store_id, invoice_id, method_id, payment_id) do update set
        status = excluded.status, value = excluded.value, fee = excluded.fee,
        currency = excluded.currency, rate = excluded.rate,
        received_at = excluded.received_at, first_seen_at = excluded.first_seen_at,
        settled_at = excluded.settled_at, after_expiration = excluded.after_expiration
      where (payment.status, payment.value, payment.fee, payment.currency, payment.rate,
          payment.received_at, payment.first_seen_at, payment.settled_at,
          payment.after_expiration)
        is distinct from (excluded.status, excluded.value, excluded.fee, excluded.currency,
          excluded.rate, excluded.received_at, excluded.first_seen_at,
          excluded.settled_at, excluded.after_expiration)
      returning new.store_id, new.invoice_id, new.method_id, new.payment_id, old.status,
        old.value, old.fee, old.currency, old.first_seen_at, old.settled_at,
        old.after_expiration
      """;

  /** The payment as rows name it. */
  record Key(EventKey invoice, String methodId, String paymentId) {
    static Key of(InvoiceState invoice, PaymentState payment) {
      return new Key(
          InvoiceRows.keyOf(invoice),
          Storable.text(payment.getMethodId()),
          Storable.text(payment.getId()));
    }
  }

  private record Row(InvoiceState invoice, PaymentState payment) {}

  private PaymentRows() {}

  /**
   * @param states whose rows were just replaced
   * @return the payments that changed, each with what stood there before, if anything did
   */
  static Map<Key, Optional<Figures.Payment>> write(Connection connection, List<InvoiceState> states)
      throws SQLException {
    List<Row> rows =
        states.stream()
            .flatMap(state -> state.getPayments().stream().map(paid -> new Row(state, paid)))
            .toList();
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<Key, Optional<Figures.Payment>> changed = new HashMap<>();
    try (var statement = connection.prepareStatement(UPSERT)) {
      set(statement, rows);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changed.put(key(row), replaced(row));
        }
      }
    }
    return changed;
  }

  private static void set(PreparedStatement statement, List<Row> rows) throws SQLException {
    new Columns<>(statement, rows)
        .text(row -> row.invoice().getStoreId())
        .text(row -> row.invoice().getInvoiceId())
        .text(row -> row.payment().getMethodId())
        .text(row -> row.payment().getId())
        .text(row -> row.payment().getStatus().name())
        .decimal(row -> row.payment().getValue())
        .decimal(row -> row.payment().getFee())
        .text(row -> row.payment().getCurrency())
        .decimal(row -> row.payment().getRate())
        .time(row -> row.payment().getReceivedAt())
        .time(row -> row.payment().getFirstSeenAt())
        .time(row -> row.payment().getSettledAt())
        .bool(row -> row.payment().getAfterExpiration());
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        new EventKey(row.getString("store_id"), row.getString("invoice_id")),
        row.getString("method_id"),
        row.getString("payment_id"));
  }

  private static Optional<Figures.Payment> replaced(ResultSet row) throws SQLException {
    String status = row.getString("status");
    if (status == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Figures.Payment(
            row.getString("method_id"),
            PaymentStatus.valueOf(status),
            row.getBigDecimal("value"),
            row.getBigDecimal("fee"),
            row.getString("currency"),
            Columns.time(row, "first_seen_at"),
            Columns.timeOrNull(row, "settled_at"),
            row.getBoolean("after_expiration")));
  }
}
