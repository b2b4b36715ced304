package io.btcpaytracker.dashboard.invoices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event and what it did.
 *
 * @param outcome Moved, Unchanged or Unknown; Pending while its effect is not in the rows yet
 */
record TimelineEvent(
    String eventId,
    String type,
    String channel,
    Instant occurredAt,
    Instant receivedAt,
    boolean redelivery,
    int partition,
    long offset,
    String outcome,
    @Nullable String from,
    @Nullable String to,
    @Nullable String reason) {}
