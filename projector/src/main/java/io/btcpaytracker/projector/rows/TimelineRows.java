package io.btcpaytracker.projector.rows;

import static java.util.Objects.requireNonNullElse;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The timeline: each event of an invoice, and what it did. */
final class TimelineRows {
  private static final String TABLE =
      """
      invoice_event (
        store_id, invoice_id, log_partition, log_offset, event_id, channel, type, occurred_at,
        received_at, redelivery, outcome, from_status, to_status, reason)
      """;

  private static final String INSERT =
      """
      insert into %s
      select * from unnest(
        ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::uuid[], ?::text[], ?::text[],
        ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::text[], ?::text[], ?::text[],
        ?::text[])
      on conflict do nothing
      """
          .formatted(TABLE);

  private static final String TELL_SPANS =
      """
      update invoice i set told_from = t.told_from, told_to = t.told_to
      from (
        select store_id, invoice_id, min(received_at) as told_from, max(received_at) as told_to
        from invoice_event
        join unnest(?::text[], ?::text[]) as n (store_id, invoice_id) using (store_id, invoice_id)
        group by store_id, invoice_id) t
      where i.store_id = t.store_id and i.invoice_id = t.invoice_id
      """;

  private static final String PLACES =
      """
      select store_id, invoice_id, e.log_partition, e.log_offset
      from unnest(?::text[], ?::text[]) as asked (store_id, invoice_id)
        join invoice i using (store_id, invoice_id)
        join invoice_event e using (store_id, invoice_id)
      where e.received_at between i.told_from and i.told_to
      """;

  private static final String UNKNOWN = "Unknown";
  private static final String NO_ID = new UUID(0, 0).toString();

  /** One effect and whose it is. */
  record Row(InvoiceState invoice, EventEffect effect) {}

  /** Takes the place of one event in invoice-events. */
  interface Places {
    void accept(EventKey invoice, int partition, long offset);
  }

  private TimelineRows() {}

  static void write(Connection connection, List<Row> rows) throws SQLException {
    AddedRows.write(connection, rows.size(), in -> copy(in, rows), in -> insert(in, rows));
  }

  private static void insert(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      describe(new Columns<>(statement, rows));
      statement.executeUpdate();
    }
  }

  /** Where the log has the events of these invoices, in no order. */
  static void places(Connection connection, List<EventKey> invoices, Places places)
      throws SQLException {
    try (var statement = connection.prepareStatement(PLACES)) {
      new Columns<>(statement, invoices).text(EventKey::storeId).text(EventKey::subjectId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.accept(
              new EventKey(row.getString(1), row.getString(2)), row.getInt(3), row.getLong(4));
        }
      }
    }
  }

  /** Into a table where none of them can be yet. */
  static void copy(Connection connection, List<Row> rows) throws SQLException {
    CopiedRows.write(connection, TABLE, TimelineRows::describe, rows);
  }

  private static void describe(ColumnSink<Row> columns) throws SQLException {
    columns
        .text(row -> row.invoice().getStoreId())
        .text(row -> row.invoice().getInvoiceId())
        .integer(row -> row.effect().getLogPartition())
        .bigint(row -> row.effect().getLogOffset())
        .uuid(row -> uuid(row.effect().getEventId()))
        .text(row -> requireNonNullElse(row.effect().getChannel(), UNKNOWN))
        .text(row -> requireNonNullElse(row.effect().getType(), UNKNOWN))
        .time(row -> occurredAt(row.effect()))
        .time(row -> receivedAt(row.effect()))
        .bool(row -> row.effect().getRedelivery())
        .text(row -> row.effect().getOutcome().name())
        .text(row -> row.effect().getFromStatus().name())
        .text(row -> row.effect().getToStatus().name())
        .text(row -> row.effect().getReason());
  }

  /** States of version 1 do not say. Always the same, so that a repetition finds its row. */
  static Instant receivedAt(EventEffect effect) {
    return requireNonNullElse(effect.getReceivedAt(), Instant.EPOCH);
  }

  private static Instant occurredAt(EventEffect effect) {
    return requireNonNullElse(effect.getOccurredAt(), receivedAt(effect));
  }

  /** Where the timelines of these invoices begin and end, as their rows say. */
  static void tellSpans(Connection connection, List<EventKey> invoices) throws SQLException {
    if (invoices.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(TELL_SPANS)) {
      new Columns<>(statement, invoices).text(EventKey::storeId).text(EventKey::subjectId);
      statement.executeUpdate();
    }
  }

  /** Where the rows of a timeline begin. */
  static @Nullable Instant toldFrom(InvoiceState state) {
    return state.getEffects().stream()
        .map(TimelineRows::receivedAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Where they end. */
  static @Nullable Instant toldTo(InvoiceState state) {
    return state.getEffects().stream()
        .map(TimelineRows::receivedAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** An id that is none must not keep the whole state out of the rows. */
  private static String uuid(@Nullable String id) {
    try {
      return id == null ? NO_ID : UUID.fromString(id).toString();
    } catch (IllegalArgumentException _) {
      return NO_ID;
    }
  }
}
