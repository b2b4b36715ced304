package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.paging.Cursor;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.rest.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question for a page of invoices: which, in which order, and where in it. */
public record InvoiceListing(InvoiceFilter filter, Sort sort, Wish wish) {

  /** As a request asks. */
  public static InvoiceListing of(
      InvoiceFilter filter,
      @Nullable String sort,
      @Nullable String cursor,
      @Nullable String limit) {
    Sort order = Sort.parse(sort, filter);
    var keyset = order.keyset(filter.time());
    return new InvoiceListing(
        filter, order, new Wish(keyset, Cursor.parse(cursor, keyset), Parameters.limit(limit)));
  }

  public InvoiceList ask(JdbcClient client) {
    return InvoiceList.of(new InvoiceListQueries(client, filter, sort).page(wish));
  }
}
