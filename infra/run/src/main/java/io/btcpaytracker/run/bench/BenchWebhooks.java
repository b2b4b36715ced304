package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.wire.WebhookBody;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.InstantSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One InvoiceCreated per invoice: every webhook is a new row, a new key, a new frame. */
final class BenchWebhooks {
  private final Dice dice;
  private final InstantSource clock;
  private final String storeId;
  private final String webhookId;

  BenchWebhooks(Dice dice, InstantSource clock) {
    this.dice = dice;
    this.clock = clock;
    this.storeId = dice.id(32);
    this.webhookId = dice.id(16);
  }

  record BenchWebhook(String invoiceId, byte[] body) {}

  /** A store of this run alone, so that its rows are found by the key's first column. */
  String storeId() {
    return storeId;
  }

  BenchWebhook next() {
    String invoiceId = dice.id(16);
    ObjectNode metadata =
        JsonNodeFactory.instance
            .objectNode()
            .put("orderId", "BENCH-" + dice.between(1, 999_999))
            .put("itemDesc", "Latency measurement");
    WebhookEvent event =
        new WebhookEvent(
            "InvoiceCreated",
            webhookId,
            dice.id(16),
            clock.instant(),
            storeId,
            invoiceId,
            JsonNodeFactory.instance.objectNode(),
            metadata);
    return new BenchWebhook(invoiceId, WebhookBody.first(event));
  }
}
