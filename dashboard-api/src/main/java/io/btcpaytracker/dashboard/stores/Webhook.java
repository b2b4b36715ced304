package io.btcpaytracker.dashboard.stores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How BTCPay reaches us.
 *
 * @param url to be put into BTCPay as payload URL
 * @param secretEnding the last characters of its secret; null for who may not see all stores
 * @param btcpayHost address of the BTCPay; null when it was not told
 * @param lastTestAt when BTCPay's test was last sent; null for never, or who may not see all stores
 * @param lastRefused the newest delivery that was refused; null likewise
 */
record Webhook(
    String url,
    @Nullable String secretEnding,
    @Nullable String btcpayHost,
    @Nullable Instant lastTestAt,
    @Nullable Refused lastRefused) {
  /** A delivery whose sender was turned away. */
  record Refused(Instant receivedAt, @Nullable String reason) {}
}
