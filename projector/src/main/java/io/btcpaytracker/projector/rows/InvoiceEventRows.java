package io.btcpaytracker.projector.rows;

import static java.util.Objects.requireNonNullElse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The timeline's first half: what was told of an invoice, by its place in the log. */
final class InvoiceEventRows {
  private static final String INSERT =
      """
      insert into invoice_event (
        store_id, invoice_id, log_partition, log_offset, event_id, channel, type, occurred_at,
        received_at, redelivery)
      select * from unnest(
        ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::uuid[], ?::text[], ?::text[],
        ?::timestamptz[], ?::timestamptz[], ?::boolean[])
      on conflict do nothing
      """;

  private InvoiceEventRows() {}

  static void write(Connection connection, List<Entry.Event> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      new Columns<>(statement, rows)
          .text(row -> row.event().getStoreId())
          .text(row -> row.event().getInvoiceId())
          .integer(row -> row.record().partition())
          .bigint(row -> row.record().offset())
          .uuid(row -> row.event().getEventId())
          .text(row -> row.event().getChannel().name())
          .text(row -> row.event().getType())
          .time(row -> requireNonNullElse(row.event().getOccurredAt(), row.event().getReceivedAt()))
          .time(row -> row.event().getReceivedAt())
          .bool(row -> row.event().getRedelivery());
      statement.executeUpdate();
    }
  }
}
