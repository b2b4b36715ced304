package io.btcpaytracker.dashboard.invoices;

import java.time.Instant;

/**
 * One event and what it did.
 *
 * @param outcome Moved, Unchanged or Unknown
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
    String from,
    String to,
    String reason) {}
