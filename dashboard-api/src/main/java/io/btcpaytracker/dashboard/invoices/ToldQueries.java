package io.btcpaytracker.dashboard.invoices;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When an invoice was told of. Asked before its events, because months are left out by what a
 * question says, not by what it finds.
 */
record ToldQueries(JdbcClient client, String store, String id) {

  Optional<Told> told() {
    return client
        .sql(
            """
            select coalesce(told_from, '0001-01-01 00:00:00+00') as told_from,
              coalesce(told_to, '9999-12-31 23:59:59+00') as told_to
            from invoice
            where store_id = :store and invoice_id = :id
            """)
        .param("store", store)
        .param("id", id)
        .query((row, _) -> new Told(instant(row, "told_from"), instant(row, "told_to")))
        .optional();
  }
}
