package io.btcpaytracker.dashboard.invoices.list;

import static io.btcpaytracker.dashboard.readmodel.Columns.decimal;
import static io.btcpaytracker.dashboard.readmodel.Columns.decimalOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.texts;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices with what was paid. */
public record InvoiceQueries(JdbcClient client) {
  static final String COLUMNS =
      """
      store_id, invoice_id, status, additional_status, opened_at, status_since, settled_at,
        expires_at, amount, currency, order_id, item_description\
      """;

  public Optional<Invoice> one(String store, String id) {
    return client
        .sql(
            "select %s from invoice where store_id = :store and invoice_id = :id"
                .formatted(COLUMNS))
        .param("store", store)
        .param("id", id)
        .query(InvoiceQueries::invoice)
        .optional()
        .map(invoice -> withPaid(List.of(invoice)).getFirst());
  }

  List<Invoice> withPaid(List<Invoice> invoices) {
    Map<List<String>, List<PaidRow>> paid =
        paid(invoices).stream().collect(groupingBy(row -> List.of(row.store(), row.id())));
    return invoices.stream()
        .map(i -> with(i, paid.getOrDefault(List.of(i.storeId(), i.invoiceId()), List.of())))
        .toList();
  }

  private static Invoice with(Invoice invoice, List<PaidRow> rows) {
    return invoice.with(
        rows.stream().flatMap(row -> row.methods().stream()).distinct().sorted().toList(),
        rows.stream().flatMap(row -> row.paid().stream()).toList(),
        rows.stream().mapToLong(PaidRow::payments).sum());
  }

  /** For all invoices of a page at once, by the primary key of payment. */
  private List<PaidRow> paid(List<Invoice> invoices) {
    return client
        .sql(
            """
            select store_id, invoice_id, currency, sum(value - coalesce(fee, 0)) as amount,
              count(*) as payments, array_agg(distinct method_id) as methods
            from payment
            join unnest(cast(:stores as text[]), cast(:ids as text[])) as page (store_id, invoice_id)
              using (store_id, invoice_id)
            where status <> 'Invalid'
            group by store_id, invoice_id, currency
            order by store_id, invoice_id, currency
            """)
        .param("stores", invoices.stream().map(Invoice::storeId).toArray(String[]::new))
        .param("ids", invoices.stream().map(Invoice::invoiceId).toArray(String[]::new))
        .query(InvoiceQueries::paidRow)
        .list();
  }

  static Invoice invoice(ResultSet row, int number) throws SQLException {
    return new Invoice(
        row.getString("store_id"),
        row.getString("invoice_id"),
        row.getString("status"),
        row.getString("additional_status"),
        instant(row, "opened_at"),
        instant(row, "status_since"),
        instantOrNull(row, "settled_at"),
        instantOrNull(row, "expires_at"),
        decimalOrNull(row, "amount"),
        row.getString("currency"),
        row.getString("order_id"),
        row.getString("item_description"),
        List.of(),
        List.of(),
        0);
  }

  private static PaidRow paidRow(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    boolean told = currency != null && row.getBigDecimal("amount") != null;
    return new PaidRow(
        row.getString("store_id"),
        row.getString("invoice_id"),
        texts(row, "methods"),
        told ? List.of(new Invoice.Paid(currency, decimal(row, "amount"))) : List.of(),
        row.getLong("payments"));
  }

  private record PaidRow(
      String store, String id, List<String> methods, List<Invoice.Paid> paid, long payments) {}
}
