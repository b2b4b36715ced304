package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of invoices.
 *
 * @param next cursor of the page behind; null at the end
 * @param previous cursor of the page before; null at the start
 * @param complete false when looking ended early: there may be more, the cursor goes on from there
 */
public record InvoiceList(
    List<Invoice> invoices, @Nullable String next, @Nullable String previous, boolean complete) {
  static InvoiceList of(Page<Invoice> page) {
    return new InvoiceList(page.rows(), page.next(), page.previous(), page.complete());
  }
}
