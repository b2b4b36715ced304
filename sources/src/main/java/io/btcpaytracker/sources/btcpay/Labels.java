package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.facts.InvoiceLabels;

/**
 * Reads what the merchant calls the sale. Metadata is the merchant's own and of any shape (null in
 * test deliveries, absent before 1.7.1), so nothing in it makes an event unreadable.
 */
final class Labels {
  /** Short enough for a database index, whatever the alphabet. */
  static final int CHARS_MAX = 500;

  private Labels() {}

  static InvoiceLabels labelsOf(JsonObject event) {
    JsonObject metadata = event.objectOrEmpty("metadata");
    return new InvoiceLabels(
        metadata.freeText("orderId", CHARS_MAX), metadata.freeText("itemDesc", CHARS_MAX));
  }
}
