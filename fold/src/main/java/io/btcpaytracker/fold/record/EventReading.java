package io.btcpaytracker.fold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSources;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From a record's bytes to the fact it tells. The fact is read again from the body, not taken from
 * the envelope: a misreading of an older release is repaired by reading once more. Whatever stands
 * in the record, the answer is a value; only a fault of the broker is an exception elsewhere.
 */
public final class EventReading {
  private final WebhookSources sources;

  public EventReading(WebhookSources sources) {
    this.sources = sources;
  }

  /** What a record turned out to be. */
  public sealed interface Result {
    record Understood(ReadEvent event) implements Result {}

    /** It can't be folded, now or by trying again. */
    record Refused(String cause) implements Result {}
  }

  public Result read(byte @Nullable [] key, byte @Nullable [] value) {
    if (key == null || value == null) {
      return new Result.Refused("record without %s".formatted(key == null ? "key" : "value"));
    }
    try {
      return read(key, WireFormats.INVOICE_EVENT.decode(value));
    } catch (UnreadableRecordException | UnknownSchemaException e) {
      return new Result.Refused(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in a reader. One body must not stop a partition for ever.
      return new Result.Refused("the reader of this release failed on it: " + e);
    }
  }

  private Result read(byte[] key, InvoiceEvent event) {
    WebhookSource source = sources.named(event.getSource()).orElse(null);
    if (source == null) {
      return new Result.Refused("source '%s' is unknown".formatted(event.getSource()));
    }
    if (event.getUnreadable() != null || event.getTest()) {
      return new Result.Refused("marked as %s".formatted(event.getTest() ? "test" : "unreadable"));
    }
    return event.getChannel() == Channel.COMMANDED
        ? ours(key, event, TrackerCommands.factOf(event))
        : theirs(key, event, source.read(bytes(event.getBody())));
  }

  /** What the tracker wrote itself is told by the envelope. */
  private static Result ours(byte[] key, InvoiceEvent event, InvoiceFact fact) {
    if (event.getStoreId() == null || event.getInvoiceId() == null) {
      return new Result.Refused("%s is not about an invoice".formatted(event.getType()));
    }
    EventKey expected = new EventKey(event.getStoreId(), event.getInvoiceId());
    return understood(key, event, expected, fact, event.getOccurredAt(), null);
  }

  private static Result theirs(byte[] key, InvoiceEvent event, Reading reading) {
    return switch (reading) {
      case Reading.Unreadable(String reason) -> new Result.Refused(reason);
      case Reading.Understood(Head head, Fact fact) -> theirs(key, event, head, fact);
    };
  }

  private static Result theirs(byte[] key, InvoiceEvent event, Head head, Fact fact) {
    if (!(fact instanceof InvoiceFact told)
        || !(head.subject() instanceof Head.Subject.Invoice(String invoiceId))) {
      return new Result.Refused("%s is not about an invoice".formatted(head.type()));
    }
    EventKey expected = new EventKey(head.storeId(), invoiceId);
    return understood(key, event, expected, told, head.occurredAt(), deliveryKey(head));
  }

  private static Result understood(
      byte[] key,
      InvoiceEvent event,
      EventKey expected,
      InvoiceFact fact,
      @Nullable Instant occurredAt,
      @Nullable String deliveryKey) {
    if (!new String(key, UTF_8).equals(expected.text())) {
      return new Result.Refused("key is not that of the event, which is " + expected.text());
    }
    Instant at = Objects.requireNonNullElse(occurredAt, event.getReceivedAt());
    return new Result.Understood(new ReadEvent(event, expected, fact, at, deliveryKey));
  }

  private static @Nullable String deliveryKey(Head head) {
    return head.originalDeliveryId() == null
        ? null
        : Objects.requireNonNullElse(head.webhookId(), "") + "/" + head.originalDeliveryId();
  }

  private static byte[] bytes(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }
}
