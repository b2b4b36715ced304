package io.btcpaytracker.fold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.PersonalReading;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSources;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceObserved;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a record's bytes to the fact it tells. What a source said is read again from the body, not
 * taken from the envelope: a misreading of an older release is repaired by reading once more. What
 * we wrote ourselves (snapshots, commands) stands in the envelope. Whatever stands in the record,
 * the answer is a value; only a fault of the broker is an exception elsewhere.
 */
public final class EventReading {
  private final WebhookSources sources;
  private final Manner manner;

  /** How bodies are read. */
  private interface Manner {
    PersonalReading read(WebhookSource source, byte[] body);
  }

  private EventReading(WebhookSources sources, Manner manner) {
    this.sources = sources;
    this.manner = manner;
  }

  /** What it says of people is left out. */
  public EventReading(WebhookSources sources) {
    this(sources, (source, body) -> new PersonalReading(source.read(body), Optional.empty()));
  }

  /** For who wants to know that too, and reads no body twice. */
  public static EventReading withPeople(WebhookSources sources) {
    return new EventReading(sources, WebhookSource::readWithPersonalData);
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
    return switch (event.getChannel()) {
      case COMMANDED -> ours(key, event, TrackerCommands.factOf(event), TrackerCommands.at(event));
      case OBSERVED -> observed(key, event);
      case WEBHOOK, RECOVERED, IMPORTED, UNKNOWN ->
          theirs(key, event, manner.read(source, bytes(event.getBody())));
    };
  }

  /** The time is that of the source's view: its own clock's when it was asked for, else ours. */
  private static Result observed(byte[] key, InvoiceEvent event) {
    if (event.getSnapshot() == null) {
      return new Result.Refused("observed without a snapshot (expected field 'snapshot')");
    }
    try {
      var fact = new InvoiceObserved(SnapshotReading.read(event.getSnapshot()));
      Instant at = Objects.requireNonNullElse(event.getOccurredAt(), event.getReceivedAt());
      return ours(key, event, fact, SourceClock.wholeSeconds(at));
    } catch (UnreadableSnapshot e) {
      return new Result.Refused(String.valueOf(e.getMessage()));
    }
  }

  /** What the tracker wrote itself is told by the envelope. */
  private static Result ours(byte[] key, InvoiceEvent event, InvoiceFact fact, Instant at) {
    if (event.getStoreId() == null || event.getInvoiceId() == null) {
      return new Result.Refused("%s is not about an invoice".formatted(event.getType()));
    }
    EventKey expected = new EventKey(event.getStoreId(), event.getInvoiceId());
    return understood(key, event, expected, fact, at, null, null);
  }

  private static Result theirs(byte[] key, InvoiceEvent event, PersonalReading told) {
    return switch (told.reading()) {
      case Reading.Unreadable(String reason) -> new Result.Refused(reason);
      case Reading.Understood(Head head, Fact fact) -> theirs(key, event, head, fact, told);
    };
  }

  private static Result theirs(
      byte[] key, InvoiceEvent event, Head head, Fact fact, PersonalReading all) {
    if (!(fact instanceof InvoiceFact told)
        || !(head.subject() instanceof Head.Subject.Invoice(String invoiceId))) {
      return new Result.Refused("%s is not about an invoice".formatted(head.type()));
    }
    EventKey expected = new EventKey(head.storeId(), invoiceId);
    Instant at =
        head.occurredAt() != null
            ? head.occurredAt()
            : SourceClock.wholeSeconds(event.getReceivedAt());
    return understood(key, event, expected, told, at, deliveryKey(head), all);
  }

  private static Result understood(
      byte[] key,
      InvoiceEvent event,
      EventKey expected,
      InvoiceFact fact,
      Instant occurredAt,
      @Nullable String deliveryKey,
      @Nullable PersonalReading told) {
    if (!new String(key, UTF_8).equals(expected.text())) {
      return new Result.Refused("key is not that of the event, which is " + expected.text());
    }
    Instant at = SourceClock.judge(occurredAt, event.getReceivedAt());
    Instant outOfReason = at.equals(occurredAt) ? null : occurredAt;
    return new Result.Understood(
        new ReadEvent(event, expected, fact, at, outOfReason, deliveryKey, told));
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
