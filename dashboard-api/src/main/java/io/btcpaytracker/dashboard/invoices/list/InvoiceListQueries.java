package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.paging.Page;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.paging.PageQueries;
import io.btcpaytracker.dashboard.paging.Selection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of invoices that a filter lets through. */
record InvoiceListQueries(JdbcClient client, InvoiceFilter filter, Sort sort) {

  Page<Invoice> page(Wish wish) {
    Selection selection =
        new CandidateQueries(client, filter)
            .candidates()
            .map(this::among)
            .orElseGet(() -> selection(filter, sort));
    var invoices = new InvoiceQueries(client);
    return new PageQueries<>(client, selection, InvoiceQueries::invoice)
        .page(wish)
        .with(invoices::withPaid);
  }

  /** Few enough to try them all. */
  private Selection among(CandidateQueries.Candidates candidates) {
    return new Selection(
        "invoice",
        InvoiceQueries.COLUMNS,
        CandidateQueries.AMONG + sort.presence() + filter.conditions(),
        "",
        statement -> candidates.bind(filter.bind(statement)));
  }

  static Selection selection(InvoiceFilter filter, Sort sort) {
    Set<Criterion> reached = sort.reached(filter);
    return new Selection(
        "invoice",
        InvoiceQueries.COLUMNS,
        sort.presence() + filter.conditions(reached),
        filter.conditions(EnumSet.complementOf(EnumSet.copyOf(reached))),
        filter::bind);
  }
}
