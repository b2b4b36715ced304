package io.btcpaytracker.fold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.fold.record.EventReading.Result;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceSnapshot;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.sources.WebhookSources;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One invoice's records, read and folded as the projector does it. */
final class Records {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final byte[] KEY = "s/i".getBytes(UTF_8);

  private final EventReading reading = new EventReading(WebhookSources.load());
  private @Nullable InvoiceState state;
  private long offset;

  InvoiceState tell(InvoiceEvent event) {
    var understood = (Result.Understood) read(event);
    var folding = InvoiceFold.fold(state, understood.event(), 0, offset++, 1);
    state = ((Folding.Folded) folding).state();
    return state;
  }

  Result read(InvoiceEvent event) {
    return reading.read(KEY, WireFormats.INVOICE_EVENT.encode(event));
  }

  String refusal(InvoiceEvent event) {
    return ((Result.Refused) read(event)).cause();
  }

  String reason() {
    return state.getEffects().getLast().getReason();
  }

  /** As the gateway writes it; received at {@link #NOW}. */
  static InvoiceEvent webhook(String type, String timestamp, String delivery, String fields) {
    String body =
        """
        {"type": "%s", "storeId": "s", "invoiceId": "i", "timestamp": %s, "webhookId": "hook",
        "originalDeliveryId": "%s" %s}
        """
            .formatted(type, timestamp, delivery, fields);
    return event(type, Channel.WEBHOOK).setBody(ByteBuffer.wrap(body.getBytes(UTF_8))).build();
  }

  static InvoiceEvent webhook(String type, Instant at, String fields) {
    return webhook(type, Long.toString(at.getEpochSecond()), type + at, fields);
  }

  static InvoiceEvent payment(String type, Instant at, String id, String value, String fee) {
    return webhook(
        type,
        Long.toString(at.getEpochSecond()),
        type + at + id,
        """
        , "paymentMethodId": "BTC-CHAIN", "payment": {"id": "%s", "value": "%s", "fee": "%s",
        "destination": "bc1q"}
        """
            .formatted(id, value, fee));
  }

  static InvoiceEvent observed(Instant at, InvoiceSnapshot snapshot) {
    return event("TrackerInvoiceObserved", Channel.OBSERVED)
        .setReceivedAt(at)
        .setSnapshot(snapshot)
        .build();
  }

  static InvoiceEvent.Builder event(String type, Channel channel) {
    return InvoiceEvent.newBuilder()
        .setEventId("0193")
        .setSource("btcpay")
        .setSourceId("default")
        .setStoreId("s")
        .setInvoiceId("i")
        .setType(type)
        .setChannel(channel)
        .setReceivedAt(NOW)
        .setBody(ByteBuffer.wrap("{}".getBytes(UTF_8)));
  }
}
