package io.btcpaytracker.run.simulator.webhook;

/**
 * A delivery the receiver answered with 2xx: from then on it must not be lost.
 *
 * @param bodySha256 of the bytes of the accepted attempt, lower-case hex
 */
public record AcceptedDelivery(
    String originalDeliveryId,
    String deliveryId,
    String storeId,
    String invoiceId,
    String type,
    String bodySha256) {}
