package io.btcpaytracker.dashboard.invoices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an invoice.
 *
 * @param destination null when it was not told, or was erased
 */
record Payment(
    String methodId,
    String id,
    String status,
    @Nullable String value,
    @Nullable String fee,
    @Nullable String currency,
    @Nullable String destination,
    @Nullable Instant receivedAt,
    Instant firstSeenAt,
    @Nullable Instant settledAt,
    boolean afterExpiration) {}
