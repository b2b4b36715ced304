package io.btcpaytracker.dashboard.invoices.list;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Free text: ids of machines are found whole, what people write by its beginning, in whatever case.
 * Each line here is what an index of V015 holds.
 */
final class SearchText {
  static final String ORDER =
      "lower(left(invoice.order_id, 100)) ~>=~ lower(left(:text, 100))"
          + " and lower(left(invoice.order_id, 100)) ~<~ (lower(left(:text, 100)) || :last)";
  static final String BUYER =
      "lower(btrim(p.buyer_email)) ~>=~ lower(:text)"
          + " and lower(btrim(p.buyer_email)) ~<~ (lower(:text) || :last)";

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
        or exists (select from invoice_person p where %s and %s)
        or exists (select from payment t where %s and %s)
        or exists (select from payment_destination d where %s and %s))\
      """
          .formatted(
              ORDER,
              SAME.formatted("p"),
              BUYER,
              SAME.formatted("t"),
              TRANSACTION,
              SAME.formatted("d"),
              DESTINATION);

  private SearchText() {}

  static StatementSpec bind(StatementSpec statement, String text) {
    return statement.param("text", text).param("last", LAST);
  }
}
