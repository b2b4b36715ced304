package io.btcpaytracker.run.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.PaymentFact;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Deliveries as the gateway puts them on the log. Written apart from the gateway, which is met as
 * packaged only; the projector reads both.
 */
final class Envelopes {
  private static final String SOURCE = "btcpay";
  private static final String SOURCE_ID = "default";
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 1L << 63;
  private static final int MILLIS_SHIFT = 16;
  private static final long COUNTER_MASK = 0xfff;

  private final RandomGenerator random;

  /**
   * @param random for ids and traces; the same gives the same bytes
   */
  Envelopes(RandomGenerator random) {
    this.random = random;
  }

  ProducerRecord<byte[], byte[]> record(Delivery delivery) {
    WebhookEvent told = delivery.event();
    InvoiceEvent event = event(delivery);
    String key = new EventKey(told.storeId(), told.invoiceId()).text();
    var record =
        new ProducerRecord<>(
            Topics.INVOICE_EVENTS, key.getBytes(UTF_8), WireFormats.INVOICE_EVENT.encode(event));
    header(record, EventHeaders.SPEC_VERSION, "1.0");
    header(record, EventHeaders.ID, told.originalDeliveryId());
    header(
        record,
        EventHeaders.SOURCE,
        "/sources/%s/%s/stores/%s".formatted(SOURCE, SOURCE_ID, told.storeId()));
    header(record, EventHeaders.TYPE, SOURCE + "." + told.type());
    header(record, EventHeaders.TIME, secondOf(told).toString());
    header(record, EventHeaders.SUBJECT, told.invoiceId());
    header(record, EventHeaders.CONTENT_TYPE, EventHeaders.AVRO);
    header(record, EventHeaders.TRACE_PARENT, trace());
    return record;
  }

  private InvoiceEvent event(Delivery delivery) {
    WebhookEvent told = delivery.event();
    InvoiceEvent.Builder event =
        InvoiceEvent.newBuilder()
            .setEventId(id(delivery.receivedAt()))
            .setSource(SOURCE)
            .setChannel(Channel.WEBHOOK)
            .setSourceId(SOURCE_ID)
            .setStoreId(told.storeId())
            .setInvoiceId(told.invoiceId())
            .setType(told.type())
            .setOccurredAt(secondOf(told))
            .setReceivedAt(delivery.receivedAt())
            .setWebhookId(told.webhookId())
            .setDeliveryId(delivery.deliveryId())
            .setOriginalDeliveryId(told.originalDeliveryId())
            .setRedelivery(delivery.isAgain())
            .setBody(ByteBuffer.wrap(delivery.body()));
    JsonNode own = told.own();
    event
        .setOverPaid(flag(own, "overPaid"))
        .setManuallyMarked(flag(own, "manuallyMarked"))
        .setPartiallyPaid(flag(own, "partiallyPaid"))
        .setAfterExpiration(flag(own, "afterExpiration"))
        .setPayment(payment(own));
    return event.build();
  }

  /** Bodies tell whole seconds. */
  private static Instant secondOf(WebhookEvent told) {
    return told.at().truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Boolean flag(JsonNode own, String name) {
    return own.has(name) ? own.path(name).booleanValue() : null;
  }

  private static @Nullable PaymentFact payment(JsonNode own) {
    if (!own.has("payment")) {
      return null;
    }
    JsonNode payment = own.path("payment");
    String method = own.path("paymentMethodId").stringValue();
    return PaymentFact.newBuilder()
        .setMethodId(method)
        .setId(payment.path("id").stringValue())
        .setValue(payment.path("value").stringValue())
        .setFee(payment.path("fee").stringValue())
        .setCurrency(method.substring(0, method.indexOf('-')))
        .setStatus(payment.path("status").stringValue())
        .setDestination(payment.path("destination").stringValue())
        .setReceivedAt(Instant.ofEpochSecond(payment.path("receivedDate").longValue()))
        .build();
  }

  /** A UUID of version 7. */
  private String id(Instant at) {
    long high =
        (at.toEpochMilli() << MILLIS_SHIFT) | VERSION_7 | (random.nextLong() & COUNTER_MASK);
    return new UUID(high, VARIANT | (random.nextLong() >>> 2)).toString();
  }

  private String trace() {
    HexFormat hex = HexFormat.of();
    return "00-%s%s-%s-01"
        .formatted(
            hex.toHexDigits(random.nextLong() | 1),
            hex.toHexDigits(random.nextLong()),
            hex.toHexDigits(random.nextLong() | 1));
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
