package io.btcpaytracker.run.simulator.webhook;

import io.btcpaytracker.run.simulator.wire.WebhookBody;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One try to deliver an event, counted from 1. */
record Attempt(WebhookEvent event, int number, String deliveryId, byte[] body) {

  static Attempt first(WebhookEvent event) {
    return new Attempt(event, 1, event.originalDeliveryId(), WebhookBody.first(event));
  }

  Attempt next(String deliveryId) {
    return new Attempt(event, number + 1, deliveryId, WebhookBody.again(event, deliveryId));
  }

  AcceptedDelivery accepted() {
    return new AcceptedDelivery(
        event.originalDeliveryId(),
        deliveryId,
        event.storeId(),
        event.invoiceId(),
        event.type(),
        sha256());
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
