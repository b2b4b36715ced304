package io.btcpaytracker.projector.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which invoices a request is about, as the rows know it. */
final class InvoiceQueries {
  private final JdbcClient client;

  InvoiceQueries(DataSource primary) {
    this.client = JdbcClient.create(primary);
  }

  /**
   * @return one or none
   * @throws DataAccessException when the primary is away
   */
  List<KnownInvoice> named(String storeId, String invoiceId) {
    return client
        .sql(
            """
            select source, store_id, invoice_id
            from invoice
            where store_id = :store and invoice_id = :id
            """)
        .param("store", storeId)
        .param("id", invoiceId)
        .query(InvoiceQueries::invoice)
        .list();
  }

  /**
   * Those whose metadata names this e-mail address, in upper or lower case.
   *
   * @throws DataAccessException when the primary is away
   */
  List<KnownInvoice> of(String buyerEmail, int most) {
    return client
        .sql(
            """
            select i.source, store_id, invoice_id
            from invoice_person p join invoice i using (store_id, invoice_id)
            where lower(btrim(p.buyer_email)) = lower(btrim(:email))
            order by store_id, invoice_id
            limit :most
            """)
        .param("email", buyerEmail)
        .param("most", most)
        .query(InvoiceQueries::invoice)
        .list();
  }

  private static KnownInvoice invoice(ResultSet row, int number) throws SQLException {
    return new KnownInvoice(
        row.getString("source"), row.getString("store_id"), row.getString("invoice_id"));
  }
}
