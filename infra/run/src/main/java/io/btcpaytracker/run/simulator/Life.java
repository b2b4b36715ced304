package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.life.Announcement;
import io.btcpaytracker.run.simulator.life.Happening;
import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.life.InvoiceLife;
import io.btcpaytracker.run.simulator.life.Turn;
import io.btcpaytracker.run.simulator.story.Story;
import io.btcpaytracker.run.simulator.webhook.Webhook;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invoice while its story is told: holds what it is now, and passes on what is said about it.
 */
final class Life {
  private final Story story;
  private final List<Webhook> webhooks;
  private final Books books;
  private Invoice invoice;

  Life(Story story, List<Webhook> webhooks, Books books) {
    this.story = story;
    this.webhooks = webhooks;
    this.books = books;
    this.invoice = story.invoice();
  }

  void open(Instant at) {
    books.open(invoice);
    Turn turn = InvoiceLife.open(invoice);
    // Only the first event shows the metadata as the shop gave it; it then went through the
    // database.
    turn.told().forEach(told -> tell(told, at, invoice.metadata().asGiven()));
  }

  void happen(Happening happening, Instant at) {
    Turn turn = InvoiceLife.after(invoice, happening, at);
    invoice = turn.invoice();
    books.update(invoice);
    turn.told().forEach(told -> tell(told, at, invoice.metadata().asStored()));
  }

  private void tell(Announcement told, Instant at, ObjectNode metadata) {
    for (Webhook webhook : webhooks) {
      webhook
          .events()
          .accept(
              new WebhookEvent(
                  told.type(),
                  webhook.id(),
                  story.dice().id(16),
                  at,
                  invoice.storeId(),
                  invoice.id(),
                  told.own(),
                  metadata));
    }
  }
}
