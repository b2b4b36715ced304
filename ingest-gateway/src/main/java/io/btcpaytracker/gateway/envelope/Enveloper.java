package io.btcpaytracker.gateway.envelope;

import static io.btcpaytracker.schemas.Topics.INVOICE_EVENTS;
import static io.btcpaytracker.schemas.Topics.STORE_EVENTS;
import static java.util.Objects.requireNonNullElse;

import io.btcpaytracker.schemas.EventIds;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.facts.Fact;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a verified body into its envelope. Every genuine body gets one: what cannot be read, or what
 * reads absurd, is kept with the reason, because refusing it would lose it for ever.
 */
public final class Enveloper {
  private static final Logger log = LoggerFactory.getLogger(Enveloper.class);
  private static final String UNREADABLE = "unreadable";
  private static final String NO_OBJECT = "no-object";

  private final EventIds ids;
  private final long recordBytesMax;

  Enveloper(EventIds ids, long recordBytesMax) {
    this.ids = ids;
    this.recordBytesMax = recordBytesMax;
  }

  /** Reads the body; never throws for what stands in it. */
  public Reading read(WebhookSource source, byte[] body) {
    try {
      return plausible(source.read(body));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours. The sender must not pay for it: its queue would stand still for an hour.
      log.atError()
          .addKeyValue("source", source.name())
          .setCause(e)
          .log("reader failed, body kept");
      return new Reading.Unreadable("the reader of this release failed on it");
    }
  }

  public Envelope seal(Arrival arrival, Reading reading) {
    return switch (reading) {
      case Reading.Unreadable(String reason) -> kept(arrival, reason);
      case Reading.Understood(Head head, Fact fact) -> {
        Envelope envelope = understood(arrival, head, fact);
        yield envelope.bytes() <= recordBytesMax
            ? envelope
            : kept(arrival, "its facts and ids do not fit beside the body in one record");
      }
    };
  }

  private static Reading plausible(Reading reading) {
    if (!(reading instanceof Reading.Understood(Head head, Fact fact))) {
      return reading;
    }
    Optional<String> objection =
        Plausibility.objection(head)
            .or(() -> TypedFacts.paymentOf(fact).flatMap(Plausibility::objection));
    return objection.<Reading>map(Reading.Unreadable::new).orElse(reading);
  }

  private Envelope understood(Arrival arrival, Head head, Fact fact) {
    InvoiceEvent.Builder event =
        begun(arrival)
            .setStoreId(head.storeId())
            .setType(head.type())
            .setOccurredAt(head.occurredAt())
            .setWebhookId(head.webhookId())
            .setDeliveryId(head.deliveryId())
            .setOriginalDeliveryId(head.originalDeliveryId())
            .setRedelivery(head.redelivery())
            .setTest(head.test());
    TypedFacts.write(fact, event);
    return switch (head.subject()) {
      case Subject.Invoice(String id) -> {
        event.setInvoiceId(id);
        yield sealed(head.test() ? STORE_EVENTS : INVOICE_EVENTS, head, id, event, arrival);
      }
      case Subject.StoreObject(var id) -> {
        event.setObjectId(id);
        String subject = id != null ? id : requireNonNullElse(head.webhookId(), NO_OBJECT);
        yield sealed(STORE_EVENTS, head, subject, event, arrival);
      }
    };
  }

  private static Envelope sealed(
      String topic, Head head, String subject, InvoiceEvent.Builder event, Arrival arrival) {
    return sealed(topic, new EventKey(head.storeId(), subject), event, arrival);
  }

  private Envelope kept(Arrival arrival, String reason) {
    InvoiceEvent.Builder event = begun(arrival).setType("").setUnreadable(reason);
    return sealed(STORE_EVENTS, new EventKey(arrival.sourceId(), UNREADABLE), event, arrival);
  }

  private InvoiceEvent.Builder begun(Arrival arrival) {
    return InvoiceEvent.newBuilder()
        .setEventId(ids.next())
        .setSource(arrival.kind())
        .setChannel(Channel.WEBHOOK)
        .setSourceId(arrival.sourceId())
        .setReceivedAt(arrival.receivedAt())
        .setBody(ByteBuffer.wrap(arrival.body()));
  }

  private static Envelope sealed(
      String topic, EventKey key, InvoiceEvent.Builder builder, Arrival arrival) {
    InvoiceEvent event = builder.build();
    Map<String, String> headers = CloudEvent.headers(event, arrival.trace());
    return new Envelope(topic, key.text(), headers, event, WireFormats.INVOICE_EVENT.encode(event));
  }
}
