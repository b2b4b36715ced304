package io.btcpaytracker.dashboard.invoices.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param expiresAt null when it is not known
 * @param methods of its payments that are not invalid
 * @param paid net amounts of those payments, one per currency
 * @param payments number of those payments
 */
public record Invoice(
    String storeId,
    String invoiceId,
    String status,
    String additionalStatus,
    Instant openedAt,
    Instant statusSince,
    @Nullable Instant settledAt,
    @Nullable Instant expiresAt,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String orderId,
    @Nullable String itemDescription,
    List<String> methods,
    List<Paid> paid,
    long payments) {

  /** Net amount in one currency. */
  public record Paid(String currency, String amount) {}

  Invoice with(List<String> methods, List<Paid> paid, long payments) {
    return new Invoice(
        storeId,
        invoiceId,
        status,
        additionalStatus,
        openedAt,
        statusSince,
        settledAt,
        expiresAt,
        amount,
        currency,
        orderId,
        itemDescription,
        methods,
        paid,
        payments);
  }
}
