package io.btcpaytracker.dashboard.stores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store that was heard of.
 *
 * @param firstInvoiceAt opening of its oldest invoice
 * @param lastInvoiceAt opening of its newest invoice
 * @param lastDelivery the newest thing it told; null when it is no longer kept
 */
record Store(
    String storeId, Instant firstInvoiceAt, Instant lastInvoiceAt, @Nullable Told lastDelivery) {
  /** A delivery that was accepted. */
  record Told(String type, Instant receivedAt) {}
}
