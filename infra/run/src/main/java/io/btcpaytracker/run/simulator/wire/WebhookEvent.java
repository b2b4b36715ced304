package io.btcpaytracker.run.simulator.wire;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event about an invoice, waiting to be told.
 *
 * @param originalDeliveryId id of the first attempt; later attempts refer to it
 * @param at when it was queued; retries do not change it
 * @param own the fields only this type of event has, in BTCPay's order
 * @param metadata the invoice's metadata as this event shows it
 */
public record WebhookEvent(
    String type,
    String webhookId,
    String originalDeliveryId,
    Instant at,
    String storeId,
    String invoiceId,
    ObjectNode own,
    ObjectNode metadata) {}
