package io.btcpaytracker.dashboard.invoices.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What few invoices have in common: a text, an amount. Where they are few they are found at once;
 * where they are many, some are soon met in any order, and nothing is gained by looking here first.
 */
record CandidateQueries(JdbcClient client, InvoiceFilter filter) {
  private static final int MAX = 1_000;

  static final String AMONG =
      "and (invoice.store_id, invoice.invoice_id) in (select * from unnest(cast(:stores_found as text[]), cast(:ids_found as text[]))) ";

  /** Keys of invoices, side by side. */
  record Candidates(List<String> stores, List<String> ids) {
    StatementSpec bind(StatementSpec statement) {
      return statement
          .param("stores_found", stores.toArray(String[]::new))
          .param("ids_found", ids.toArray(String[]::new));
    }
  }

  /** Empty when they are too many, or nothing is asked for by which to find them. */
  Optional<Candidates> candidates() {
    if (filter.text().isPresent()) {
      return find(byText());
    }
    return filter.amounts().isGiven() ? find(byAmount()) : Optional.empty();
  }

  /** In the order of its index a beginning is read no further than wanted. */
  String byText() {
    return """
    select store_id, invoice_id from invoice where invoice_id = :text %1$s
    union
    (select store_id, invoice_id from invoice where %2$s %1$s
      order by %3$s using ~<~ limit :candidates)
    union
    (select store_id, invoice_id from invoice_person p where %4$s %1$s
      order by %5$s using ~<~ limit :candidates)
    union
    (select store_id, invoice_id from payment t where %6$s %1$s limit :candidates)
    union
    (select store_id, invoice_id from payment_destination d where %7$s %1$s limit :candidates)
    limit :candidates
    """
        .formatted(
            filter.stores().condition(),
            SearchText.ORDER,
            SearchText.ORDER_KEY,
            SearchText.BUYER,
            SearchText.BUYER_KEY,
            SearchText.TRANSACTION,
            SearchText.DESTINATION);
  }

  private String byAmount() {
    return """
    select store_id, invoice_id from invoice
    where invoice.currency = :currency and invoice.amount is not null %s %s
    limit :candidates
    """
        .formatted(filter.conditions(List.of(Criterion.AMOUNT)), filter.stores().condition());
  }

  private Optional<Candidates> find(String sql) {
    List<String> stores = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    filter
        .bind(client.sql(sql))
        .param("candidates", MAX + 1)
        .query(row -> {
          stores.add(row.getString("store_id"));
          ids.add(row.getString("invoice_id"));
        });
    return ids.size() > MAX ? Optional.empty() : Optional.of(new Candidates(stores, ids));
  }
}
