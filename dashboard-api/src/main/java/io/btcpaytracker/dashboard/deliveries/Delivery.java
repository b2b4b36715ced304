package io.btcpaytracker.dashboard.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request to a webhook path, without its bytes. */
record Delivery(
    UUID id,
    String verdict,
    @Nullable String reason,
    String sourceId,
    @Nullable String storeId,
    @Nullable String invoiceId,
    @Nullable String objectId,
    @Nullable String type,
    @Nullable String webhookId,
    @Nullable String deliveryId,
    @Nullable String originalDeliveryId,
    boolean redelivery,
    @Nullable Instant occurredAt,
    Instant receivedAt,
    int httpStatus,
    long bodyBytes,
    String topic,
    int partition,
    long offset) {}
