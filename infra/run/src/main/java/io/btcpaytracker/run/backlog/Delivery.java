package io.btcpaytracker.run.backlog;

import io.btcpaytracker.run.simulator.wire.WebhookBody;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Instant;

/**
 * One accepted attempt to deliver an event.
 *
 * @param isAgain a redelivery, with another delivery id and another order of fields
 */
record Delivery(WebhookEvent event, String deliveryId, boolean isAgain, Instant receivedAt) {

  byte[] body() {
    return isAgain ? WebhookBody.again(event, deliveryId) : WebhookBody.first(event);
  }
}
