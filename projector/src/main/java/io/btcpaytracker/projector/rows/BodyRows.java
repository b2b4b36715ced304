package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.EventKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bytes of deliveries, apart from the list of them; never those of an erased invoice. */
final class BodyRows {
  private static final String INSERT =
      """
      insert into delivery_body (id, received_at, body)
      select * from unnest(?::uuid[], ?::timestamptz[], ?::bytea[])
      on conflict do nothing
      """;

  private static final String ERASED =
      """
      select store_id, invoice_id
      from erased_invoice join unnest(?::text[], ?::text[]) as n (store_id, invoice_id)
        using (store_id, invoice_id)
      """;

  private static final String REMOVE_ERASED =
      """
      delete from delivery_body b
      using delivery d join erased_invoice e using (store_id, invoice_id)
      where b.id = d.id and b.received_at = d.received_at
      """;

  private BodyRows() {}

  static void write(Connection connection, List<DeliveryRow> rows) throws SQLException {
    List<DeliveryRow> kept = withoutErased(connection, rows);
    AddedRows.write(connection, kept.size(), in -> copy(in, kept), in -> insert(in, kept));
  }

  private static List<DeliveryRow> withoutErased(Connection connection, List<DeliveryRow> rows)
      throws SQLException {
    Set<EventKey> erased = new HashSet<>();
    List<EventKey> invoices =
        rows.stream().flatMap(row -> row.invoice().stream()).distinct().toList();
    if (invoices.isEmpty()) {
      return rows;
    }
    try (var statement = connection.prepareStatement(ERASED)) {
      new Columns<>(statement, invoices).text(EventKey::storeId).text(EventKey::subjectId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          erased.add(new EventKey(row.getString(1), row.getString(2)));
        }
      }
    }
    return erased.isEmpty()
        ? rows
        : rows.stream().filter(row -> row.invoice().filter(erased::contains).isEmpty()).toList();
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

  /** Into a table where none of them can be yet; {@link #removeErased} has to follow. */
  static void copy(Connection connection, List<DeliveryRow> rows) throws SQLException {
    CopiedRows.write(connection, "delivery_body (id, received_at, body)", BodyRows::describe, rows);
  }

  private static void describe(ColumnSink<DeliveryRow> columns) throws SQLException {
    columns.uuid(DeliveryRow::id).time(DeliveryRow::receivedAt).bytes(DeliveryRow::body);
  }

  /** Of all invoices that are erased. */
  static void removeErased(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(REMOVE_ERASED)) {
      statement.executeUpdate();
    }
  }
}
