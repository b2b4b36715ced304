package io.btcpaytracker.dashboard.exports;

import static io.btcpaytracker.dashboard.exports.Column.count;
import static io.btcpaytracker.dashboard.exports.Column.decimal;
import static io.btcpaytracker.dashboard.exports.Column.flag;
import static io.btcpaytracker.dashboard.exports.Column.instant;
import static io.btcpaytracker.dashboard.exports.Column.text;

import java.util.List;
import java.util.Locale;

/**
 * What a line of a file stands for, and its columns. They are part of the contract: they keep name,
 * place and meaning, and new ones come at the end. Grains are never mixed, so that every sum over a
 * column means something.
 */
enum Grain {
  INVOICES(
      text("storeId"),
      text("invoiceId"),
      text("status"),
      text("additionalStatus"),
      instant("statusSince"),
      instant("openedAt"),
      instant("processingAt"),
      instant("settledAt"),
      instant("expiredAt"),
      instant("invalidAt"),
      instant("expiresAt"),
      decimal("amount"),
      text("currency"),
      decimal("paidAmount"),
      text("orderId"),
      text("itemDescription"),
      count("payments"),
      count("refundsOffered"),
      flag("archived")),
  PAYMENTS(
      text("storeId"),
      text("invoiceId"),
      text("orderId"),
      text("invoiceStatus"),
      text("invoiceAdditionalStatus"),
      text("methodId"),
      text("paymentId"),
      text("status"),
      decimal("value"),
      decimal("fee"),
      decimal("net"),
      text("currency"),
      decimal("rate"),
      text("invoiceCurrency"),
      instant("firstSeenAt"),
      instant("receivedAt"),
      instant("settledAt"),
      flag("afterExpiration"),
      text("destination")),
  DELIVERIES(
      text("id"),
      text("verdict"),
      text("reason"),
      text("sourceId"),
      text("storeId"),
      text("invoiceId"),
      text("objectId"),
      text("type"),
      text("webhookId"),
      text("deliveryId"),
      text("originalDeliveryId"),
      flag("redelivery"),
      instant("occurredAt"),
      instant("receivedAt"),
      count("httpStatus"),
      count("bodyBytes"),
      text("topic"),
      count("partition"),
      count("offset"));

  private final List<Column> columns;

  Grain(Column... columns) {
    this.columns = List.of(columns);
  }

  List<Column> columns() {
    return columns;
  }

  /** As in the address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
