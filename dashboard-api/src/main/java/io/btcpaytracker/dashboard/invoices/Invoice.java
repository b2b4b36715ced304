package io.btcpaytracker.dashboard.invoices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param paid net amounts of its payments that are not invalid, one per currency
 * @param payments number of those payments
 */
record Invoice(
    String storeId,
    String invoiceId,
    String status,
    String additionalStatus,
    Instant openedAt,
    Instant statusSince,
    @Nullable Instant settledAt,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String orderId,
    @Nullable String itemDescription,
    List<Paid> paid,
    long payments) {

  /** Net amount in one currency. */
  record Paid(String currency, String amount) {}

  Invoice with(List<Paid> paid, long payments) {
    return new Invoice(
        storeId,
        invoiceId,
        status,
        additionalStatus,
        openedAt,
        statusSince,
        settledAt,
        amount,
        currency,
        orderId,
        itemDescription,
        paid,
        payments);
  }
}
