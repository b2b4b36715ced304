package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The timeline's second half: what each event did. */
final class EffectRows {
  private static final String INSERT =
      """
      insert into invoice_event_effect (
        store_id, invoice_id, log_partition, log_offset, outcome, from_status, to_status, reason)
      select * from unnest(
        ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::text[],
        ?::text[])
      on conflict do nothing
      """;

  /** One effect and whose it is. */
  record Row(InvoiceState invoice, EventEffect effect) {}

  private EffectRows() {}

  static void write(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(INSERT)) {
      new Columns<>(statement, rows)
          .text(row -> row.invoice().getStoreId())
          .text(row -> row.invoice().getInvoiceId())
          .integer(row -> row.effect().getLogPartition())
          .bigint(row -> row.effect().getLogOffset())
          .text(row -> row.effect().getOutcome().name())
          .text(row -> row.effect().getFromStatus().name())
          .text(row -> row.effect().getToStatus().name())
          .text(row -> row.effect().getReason());
      statement.executeUpdate();
    }
  }
}
