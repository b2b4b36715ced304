package io.btcpaytracker.dashboard.exports;

import static io.btcpaytracker.dashboard.exports.Column.count;
import static io.btcpaytracker.dashboard.exports.Column.decimal;
import static io.btcpaytracker.dashboard.exports.Column.flag;
import static io.btcpaytracker.dashboard.exports.Column.instant;
import static io.btcpaytracker.dashboard.exports.Column.text;

import java.util.List;

/**
 * What stands in a line. Columns are part of the contract: they keep name, place and meaning, and
 * new ones come at the end.
 */
final class LineColumns {
  static final List<Column> INVOICES =
      List.of(
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
          flag("archived"));

  static final List<Column> PAYMENTS =
      List.of(
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
          text("destination"));

  static final List<Column> DELIVERIES =
      List.of(
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

  private LineColumns() {}
}
