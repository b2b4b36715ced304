package io.btcpaytracker.run.simulator.wire;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of one attempt to deliver an event. */
public final class WebhookBody {
  private WebhookBody() {}

  /** First attempt: the type's own fields come first. */
  public static byte[] first(WebhookEvent event) {
    ObjectNode body = event.own().deepCopy();
    envelope(body, event, event.originalDeliveryId(), false);
    subject(body, event);
    return JsonText.bytes(body);
  }

  /** A redelivery was read back as a plain event, so its own fields come after the envelope. */
  public static byte[] again(WebhookEvent event, String deliveryId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    envelope(body, event, deliveryId, true);
    body.setAll(event.own());
    subject(body, event);
    return JsonText.bytes(body);
  }

  private static void envelope(
      ObjectNode body, WebhookEvent event, String deliveryId, boolean redelivery) {
    body.put("deliveryId", deliveryId)
        .put("webhookId", event.webhookId())
        .put("originalDeliveryId", event.originalDeliveryId())
        .put("isRedelivery", redelivery)
        .put("type", event.type())
        .put("timestamp", event.at().getEpochSecond());
  }

  private static void subject(ObjectNode body, WebhookEvent event) {
    body.put("storeId", event.storeId()).put("invoiceId", event.invoiceId());
    body.set("metadata", event.metadata());
  }
}
