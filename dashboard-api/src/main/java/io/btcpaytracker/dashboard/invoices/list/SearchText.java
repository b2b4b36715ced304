package io.btcpaytracker.dashboard.invoices.list;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Free text: ids of machines are found whole, what people write by its beginning, in whatever case.
 * Each line here is what an index of V015 holds.
 */
final class SearchText {
  /** As its index holds it: the beginning, in one case. */
  static final String ORDER_KEY = "lower(left(invoice.order_id, 100))";

  static final String BUYER_KEY = "lower(btrim(p.buyer_email))";

  static final String ORDER = beginning(ORDER_KEY, "lower(left(:text, 100))");
  static final String BUYER = beginning(BUYER_KEY, "lower(:text)");

  /** The id of an on-chain payment is transaction-output. */
  static final String TRANSACTION =
      "split_part(t.payment_id, '-', 1) = split_part(:text, '-', 1) and t.payment_id ^@ :text";

  static final String DESTINATION = "d.destination = :text";

  /** The greatest character there is. */
  private static final String LAST = "\uDBFF\uDFFF";

  private static final String SAME =
      "%s.store_id = invoice.store_id and %1$s.invoice_id = invoice.invoice_id";

  static final String CONDITION =
      """
      and (invoice.invoice_id = :text
        or %s
        or (select %s from invoice_person p where %s)
        or exists (select from payment t where %s and %s)
        or exists (select from payment_destination d where %s and %s))\
      """
          .formatted(
              ORDER,
              BUYER,
              SAME.formatted("p"),
              SAME.formatted("t"),
              TRANSACTION,
              SAME.formatted("d"),
              DESTINATION);

  private SearchText() {}

  private static String beginning(String key, String text) {
    return "%1$s ~>=~ %2$s and %1$s ~<~ (%2$s || :last)".formatted(key, text);
  }

  static StatementSpec bind(StatementSpec statement, String text) {
    return statement.param("text", text).param("last", LAST);
  }
}
