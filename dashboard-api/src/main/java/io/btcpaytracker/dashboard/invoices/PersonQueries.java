package io.btcpaytracker.dashboard.invoices;

import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;

import io.btcpaytracker.dashboard.invoices.Person.Buyer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who bought, as long as it is kept. */
record PersonQueries(JdbcClient client, String store, String id) {

  /** Of nothing known there is an answer too. */
  Person person() {
    return client
        .sql(
            """
            select buyer_email, buyer_name, buyer_phone, buyer_address1, buyer_address2, buyer_city,
              buyer_state, buyer_zip, buyer_country, metadata::text as metadata, metadata_note,
              erased_at
            from (values (cast(:store as text), cast(:id as text))) asked (store_id, invoice_id)
            left join invoice_person using (store_id, invoice_id)
            left join erased_invoice using (store_id, invoice_id)
            """)
        .param("store", store)
        .param("id", id)
        .query(PersonQueries::ofRow)
        .single();
  }

  private static Person ofRow(ResultSet row, int number) throws SQLException {
    Buyer buyer = buyer(row);
    return new Person(
        buyer.isKnown() ? buyer : null,
        row.getString("metadata"),
        row.getString("metadata_note"),
        instantOrNull(row, "erased_at"));
  }

  private static Buyer buyer(ResultSet row) throws SQLException {
    return new Buyer(
        row.getString("buyer_email"),
        row.getString("buyer_name"),
        row.getString("buyer_phone"),
        row.getString("buyer_address1"),
        row.getString("buyer_address2"),
        row.getString("buyer_city"),
        row.getString("buyer_state"),
        row.getString("buyer_zip"),
        row.getString("buyer_country"));
  }
}
