package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The newest state of each invoice. Replaced only by a later one, so a replay changes nothing. */
final class InvoiceRows {
  private static final String KNOWN =
      """
      select i.store_id, i.invoice_id, i.log_offset
      from unnest(?::text[], ?::text[]) as k (store_id, invoice_id)
      join invoice i using (store_id, invoice_id)
      """;

  private static final String UPSERT =
      """
      insert into invoice (
        store_id, invoice_id, source, status, additional_status, status_since, opened_at,
        created_seen, processing_at, settled_at, expired_at, invalid_at, amount, currency,
        order_id, item_description, log_partition, log_offset)
      select * from unnest(
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::boolean[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
        ?::timestamptz[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::integer[],
        ?::bigint[])
      on conflict (store_id, invoice_id) do update set
        source = excluded.source, status = excluded.status,
        additional_status = excluded.additional_status, status_since = excluded.status_since,
        opened_at = excluded.opened_at, created_seen = excluded.created_seen,
        processing_at = excluded.processing_at, settled_at = excluded.settled_at,
        expired_at = excluded.expired_at, invalid_at = excluded.invalid_at,
        amount = excluded.amount, currency = excluded.currency, order_id = excluded.order_id,
        item_description = excluded.item_description, log_partition = excluded.log_partition,
        log_offset = excluded.log_offset
      where invoice.log_offset < excluded.log_offset
      """;

  private InvoiceRows() {}

  /** By {@link EventKey} the version of the rows there are. */
  static Map<EventKey, Long> versions(Connection connection, Collection<InvoiceState> states)
      throws SQLException {
    Map<EventKey, Long> versions = new HashMap<>();
    try (var statement = connection.prepareStatement(KNOWN)) {
      new Columns<>(statement, List.copyOf(states))
          .text(InvoiceState::getStoreId)
          .text(InvoiceState::getInvoiceId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          versions.put(new EventKey(row.getString(1), row.getString(2)), row.getLong(3));
        }
      }
    }
    return versions;
  }

  static void write(Connection connection, List<InvoiceState> states) throws SQLException {
    if (states.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(UPSERT)) {
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
          .text(InvoiceState::getOrderId)
          .text(InvoiceState::getItemDescription)
          .integer(InvoiceState::getLogPartition)
          .bigint(InvoiceState::getLogOffset);
      statement.executeUpdate();
    }
  }
}
