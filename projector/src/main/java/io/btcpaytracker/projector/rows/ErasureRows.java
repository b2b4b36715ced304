package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.EventKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Removes what events told of the people of an invoice, and remembers that no more is to be
 * written. The order is that of the log: the erasure comes by the same partition as the events with
 * the bodies, and of two writers of a partition the second finds that it has been overtaken. What
 * was told before is removed with it, what is told later is never written.
 */
final class ErasureRows {
  private static final String REMEMBER =
      """
      insert into erased_invoice (store_id, invoice_id, erased_at)
      select store_id, invoice_id, min(erased_at)
      from unnest(?::text[], ?::text[], ?::timestamptz[]) as e (store_id, invoice_id, erased_at)
      group by store_id, invoice_id
      on conflict do nothing
      """;

  private static final String REMOVE_PERSONS =
      """
      delete from invoice_person p
      using unnest(?::text[], ?::text[]) as e (store_id, invoice_id)
      where p.store_id = e.store_id and p.invoice_id = e.invoice_id
      """;

  private static final String REMOVE_BODIES =
      """
      delete from delivery_body b
      using delivery d join unnest(?::text[], ?::text[]) as e (store_id, invoice_id)
        using (store_id, invoice_id)
      where b.id = d.id and b.received_at = d.received_at
      """;

  /** An invoice whose people are to be forgotten. */
  record Row(EventKey invoice, Instant at) {}

  private ErasureRows() {}

  /** Before anything else of the batch is written. */
  static void write(Connection connection, List<Row> erasures) throws SQLException {
    writeWithoutBodies(connection, erasures);
    remove(connection, REMOVE_BODIES, erasures);
  }

  /** Bodies are removed by who is to look for them once, when all are there. */
  static void writeWithoutBodies(Connection connection, List<Row> erasures) throws SQLException {
    if (erasures.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(REMEMBER)) {
      new Columns<>(statement, erasures)
          .text(row -> row.invoice().storeId())
          .text(row -> row.invoice().subjectId())
          .time(Row::at);
      statement.executeUpdate();
    }
    remove(connection, REMOVE_PERSONS, erasures);
  }

  private static void remove(Connection connection, String sql, List<Row> erasures)
      throws SQLException {
    if (erasures.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      new Columns<>(statement, erasures)
          .text(row -> row.invoice().storeId())
          .text(row -> row.invoice().subjectId());
      statement.executeUpdate();
    }
  }
}
