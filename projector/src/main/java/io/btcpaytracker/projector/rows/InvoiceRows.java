package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.Storable;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest state of each invoice. Replaced only by a later one, so a replay changes nothing. */
final class InvoiceRows {
  private static final String UPSERT =
      """
      insert into invoice (
        store_id, invoice_id, source, status, additional_status, status_since, opened_at,
        created_seen, processing_at, settled_at, expired_at, invalid_at, amount, currency,
        paid_amount, invoice_type, expires_at, monitoring_until, archived, observed_at,
        refunds_offered, payments_beyond, erased_at, order_id, item_description, log_partition,
        log_offset, told_from, told_to)
      select * from unnest(
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
        ?::timestamptz[], ?::numeric[], ?::text[], ?::numeric[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::integer[], ?::integer[],
        ?::timestamptz[], ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::timestamptz[],
        ?::timestamptz[])
      on conflict (store_id, invoice_id) do update set
        source = excluded.source, status = excluded.status,
        additional_status = excluded.additional_status, status_since = excluded.status_since,
        opened_at = excluded.opened_at, created_seen = excluded.created_seen,
        processing_at = excluded.processing_at, settled_at = excluded.settled_at,
        expired_at = excluded.expired_at, invalid_at = excluded.invalid_at,
        amount = excluded.amount, currency = excluded.currency,
        paid_amount = excluded.paid_amount, invoice_type = excluded.invoice_type,
        expires_at = excluded.expires_at, monitoring_until = excluded.monitoring_until,
        archived = excluded.archived, observed_at = excluded.observed_at,
        refunds_offered = excluded.refunds_offered, payments_beyond = excluded.payments_beyond,
        erased_at = excluded.erased_at, order_id = excluded.order_id,
        item_description = excluded.item_description, log_partition = excluded.log_partition,
        log_offset = excluded.log_offset,
        told_from = least(invoice.told_from, excluded.told_from),
        told_to = greatest(invoice.told_to, excluded.told_to)
      where invoice.log_offset < excluded.log_offset
      returning new.store_id, new.invoice_id, old.log_offset, old.status, old.additional_status,
        old.opened_at, old.created_seen, old.settled_at
      """;

  /**
   * A row that was replaced.
   *
   * @param invoice without its payments
   */
  record Replaced(long logOffset, Figures invoice) {}

  private InvoiceRows() {}

  /** The invoice as rows name it. */
  static EventKey keyOf(InvoiceState state) {
    return new EventKey(Storable.text(state.getStoreId()), Storable.text(state.getInvoiceId()));
  }

  /**
   * @param states one of each invoice
   * @return the invoices whose state is news, each with what stood there before, if anything did
   */
  static Map<EventKey, Optional<Replaced>> write(Connection connection, List<InvoiceState> states)
      throws SQLException {
    Map<EventKey, Optional<Replaced>> news = new HashMap<>();
    try (var statement = connection.prepareStatement(UPSERT)) {
      set(statement, states);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          news.put(new EventKey(row.getString(1), row.getString(2)), replaced(row));
        }
      }
    }
    return news;
  }

  private static void set(PreparedStatement statement, List<InvoiceState> states)
      throws SQLException {
    new Columns<>(statement, states)
        .text(InvoiceState::getStoreId)
        .text(InvoiceState::getInvoiceId)
        .text(InvoiceState::getSource)
        .text(state -> state.getStatus().name())
        .text(state -> state.getAdditionalStatus().name())
        .time(InvoiceState::getStatusSince)
        .time(InvoiceState::getOpenedAt)
        .bool(InvoiceState::getCreatedSeen)
        .time(InvoiceState::getProcessingAt)
        .time(InvoiceState::getSettledAt)
        .time(InvoiceState::getExpiredAt)
        .time(InvoiceState::getInvalidAt)
        .decimal(InvoiceState::getAmount)
        .text(InvoiceState::getCurrency)
        .decimal(InvoiceState::getPaidAmount)
        .text(InvoiceState::getInvoiceType)
        .time(InvoiceState::getExpiresAt)
        .time(InvoiceState::getMonitoringUntil)
        .boolOrNull(InvoiceState::getArchived)
        .time(InvoiceState::getObservedAt)
        .integer(InvoiceState::getRefundsOffered)
        .integer(InvoiceState::getPaymentsBeyond)
        .time(InvoiceState::getErasedAt)
        .text(InvoiceState::getOrderId)
        .text(InvoiceState::getItemDescription)
        .integer(InvoiceState::getLogPartition)
        .bigint(InvoiceState::getLogOffset)
        .time(TimelineRows::toldFrom)
        .time(TimelineRows::toldTo);
  }

  private static Optional<Replaced> replaced(ResultSet row) throws SQLException {
    long logOffset = row.getLong("log_offset");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new Replaced(
            logOffset,
            new Figures(
                row.getString("store_id"),
                InvoiceStatus.valueOf(row.getString("status")),
                AdditionalStatus.valueOf(row.getString("additional_status")),
                Columns.time(row, "opened_at"),
                row.getBoolean("created_seen"),
                Columns.timeOrNull(row, "settled_at"),
                List.of())));
  }
}
