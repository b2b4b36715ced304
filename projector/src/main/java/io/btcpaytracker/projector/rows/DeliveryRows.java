package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every request to a webhook path, once: a repetition finds its row and leaves it. */
final class DeliveryRows {
  private static final String TABLE =
      """
      delivery (
        id, verdict, reason, source_id, store_id, invoice_id, object_id, type, webhook_id,
        delivery_id, original_delivery_id, redelivery, occurred_at, received_at, http_status,
        headers, topic, log_partition, log_offset, body_bytes)
      """;

  private static final String INSERT =
      """
      insert into %s
      select
        id, verdict, reason, source_id, store_id, invoice_id, object_id, type, webhook_id,
        delivery_id, original_delivery_id, redelivery, occurred_at, received_at, http_status,
        headers::jsonb, topic, log_partition, log_offset, body_bytes
      from unnest(
        ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::boolean[], ?::timestamptz[], ?::timestamptz[],
        ?::integer[], ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[])
      as d (
        id, verdict, reason, source_id, store_id, invoice_id, object_id, type, webhook_id,
        delivery_id, original_delivery_id, redelivery, occurred_at, received_at, http_status,
        headers, topic, log_partition, log_offset, body_bytes)
      on conflict do nothing
      """
          .formatted(TABLE);

  private DeliveryRows() {}

  static void write(Connection connection, List<DeliveryRow> rows) throws SQLException {
    AddedRows.write(connection, rows.size(), in -> copy(in, rows), in -> insert(in, rows));
  }

  private static void insert(Connection connection, List<DeliveryRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      describe(new Columns<>(statement, rows));
      statement.executeUpdate();
    }
  }

  /** Into a table where none of them can be yet. */
  static void copy(Connection connection, List<DeliveryRow> rows) throws SQLException {
    CopiedRows.write(connection, TABLE, DeliveryRows::describe, rows);
  }

  private static void describe(ColumnSink<DeliveryRow> columns) throws SQLException {
    columns
        .uuid(DeliveryRow::id)
        .text(DeliveryRow::verdict)
        .text(DeliveryRow::reason)
        .text(DeliveryRow::sourceId)
        .text(of(InvoiceEvent::getStoreId))
        .text(of(InvoiceEvent::getInvoiceId))
        .text(of(InvoiceEvent::getObjectId))
        .text(of(InvoiceEvent::getType))
        .text(of(InvoiceEvent::getWebhookId))
        .text(of(InvoiceEvent::getDeliveryId))
        .text(of(InvoiceEvent::getOriginalDeliveryId))
        .bool(DeliveryRow::redelivery)
        .time(DeliveryRows::occurredAt)
        .time(DeliveryRow::receivedAt)
        .integerOrNull(DeliveryRow::httpStatus)
        .json(DeliveryRow::headers)
        .text(row -> row.record().topic())
        .integer(row -> row.record().partition())
        .bigint(row -> row.record().offset())
        .bigint(DeliveryRow::bodyBytes);
  }

  static Function<DeliveryRow, @Nullable String> of(
      Function<InvoiceEvent, @Nullable String> field) {
    return row -> row.event() == null ? null : field.apply(row.event());
  }

  private static @Nullable Instant occurredAt(DeliveryRow row) {
    return row.event() == null ? null : row.event().getOccurredAt();
  }
}
