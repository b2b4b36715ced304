package io.btcpaytracker.dashboard.invoices;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which time an invoice was told of. Asked before its events, because months are left out by
 * what a question says, not by what it finds.
 */
record Told(Instant from, Instant to) {
  private static final String TOLD =
      """
      select coalesce(told_from, '0001-01-01 00:00:00+00') as told_from,
        coalesce(told_to, '9999-12-31 23:59:59+00') as told_to
      from invoice
      where store_id = :store and invoice_id = :id
      """;

  static Optional<Told> of(JdbcClient client, String store, String id) {
    return client
        .sql(TOLD)
        .param("store", store)
        .param("id", id)
        .query((row, _) -> new Told(instant(row, "told_from"), instant(row, "told_to")))
        .optional();
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return statement.param("from", parameter(from)).param("to", parameter(to));
  }
}
