package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.life.Announcement;
import io.btcpaytracker.run.simulator.life.Happening;
import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.life.InvoiceLife;
import io.btcpaytracker.run.simulator.life.Turn;
import io.btcpaytracker.run.simulator.story.Story;
import io.btcpaytracker.run.simulator.webhook.WebhookQueue;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invoice while its story is told: holds what it is now, and passes on what is said about it.
 */
final class Life {
  private final Story story;
  private final WebhookQueue webhook;
  private final Books books;
  private Invoice invoice;

  Life(Story story, WebhookQueue webhook, Books books) {
    this.story = story;
    this.webhook = webhook;
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
    webhook.add(
        new WebhookEvent(
            told.type(),
            story.shop().webhookId(),
            story.dice().id(16),
            at,
            invoice.storeId(),
            invoice.id(),
            told.own(),
            metadata));
  }
}
