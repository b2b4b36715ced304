package io.btcpaytracker.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** A BTCPay webhook as the gateway puts it on the log: {@code webhook("A1").settled()}. */
public record Webhook(
    String storeId, String invoiceId, String type, String fields, int second, String delivery) {
  private static final Instant START = Instant.parse("2026-07-23T09:00:00Z");

  public static Webhook webhook(String invoiceId) {
    return new Webhook("store", invoiceId, "InvoiceCreated", "", 0, UUID.randomUUID().toString());
  }

  public Webhook created() {
    return told("InvoiceCreated", "");
  }

  public Webhook processing() {
    return told("InvoiceProcessing", "\"overPaid\": false,");
  }

  public Webhook settled() {
    return told("InvoiceSettled", "\"manuallyMarked\": false, \"overPaid\": false,");
  }

  public Webhook expired() {
    return told("InvoiceExpired", "\"partiallyPaid\": false,");
  }

  public Webhook unknown() {
    return told("InvoiceSurprised", "");
  }

  public Webhook paymentSeen(String id, String value) {
    return told("InvoiceReceivedPayment", payment(id, value, "Processing"));
  }

  public Webhook paymentSettled(String id, String value) {
    return told("InvoicePaymentSettled", payment(id, value, "Settled"));
  }

  private static String payment(String id, String value, String status) {
    return """
    "afterExpiration": false, "paymentMethodId": "BTC-CHAIN", "payment": {"id": "%s",
    "receivedDate": 1784797200, "value": "%s", "fee": "0.0", "status": "%s",
    "destination": "bc1q"},
    """
        .formatted(id, value, status);
  }

  private Webhook told(String newType, String newFields) {
    return new Webhook(
        storeId, invoiceId, newType, newFields, second, UUID.randomUUID().toString());
  }

  /** The n-th second of the invoice's life. */
  public Webhook at(int newSecond) {
    return new Webhook(storeId, invoiceId, type, fields, newSecond, delivery);
  }

  public Webhook of(String newStore) {
    return new Webhook(newStore, invoiceId, type, fields, second, delivery);
  }

  public Instant occurredAt() {
    return START.plusSeconds(second);
  }

  public byte[] body() {
    return """
    {%s "deliveryId": "%s", "webhookId": "hook", "originalDeliveryId": "%s",
    "isRedelivery": false, "type": "%s", "timestamp": %d, "storeId": "%s", "invoiceId": "%s",
    "metadata": {"orderId": "order of %s", "itemDesc": "Kaffee\\u0000 & Kuchen"}}
    """
        .formatted(
            fields,
            delivery,
            delivery,
            type,
            occurredAt().getEpochSecond(),
            storeId,
            invoiceId,
            invoiceId)
        .getBytes(UTF_8);
  }

  public byte[] key() {
    return new EventKey(storeId, invoiceId).text().getBytes(UTF_8);
  }

  public InvoiceEvent.Builder event() {
    return InvoiceEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSource("btcpay")
        .setChannel(Channel.WEBHOOK)
        .setSourceId("default")
        .setStoreId(storeId)
        .setInvoiceId(invoiceId)
        .setType(type)
        .setOccurredAt(occurredAt())
        .setReceivedAt(occurredAt().plusMillis(1500))
        .setWebhookId("hook")
        .setDeliveryId(delivery)
        .setOriginalDeliveryId(delivery)
        .setBody(ByteBuffer.wrap(body()));
  }

  public byte[] record() {
    return WireFormats.INVOICE_EVENT.encode(event().build());
  }
}
