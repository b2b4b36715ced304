package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.schemas.Topics.INVOICE_EVENTS;
import static io.btcpaytracker.schemas.Topics.INVOICE_STATES;
import static io.btcpaytracker.schemas.Topics.PROJECTOR_DEAD_LETTERS;
import static io.btcpaytracker.schemas.Topics.REJECTED_DELIVERIES;
import static io.btcpaytracker.schemas.Topics.STORE_EVENTS;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.RedrivenLetter;
import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From a record's bytes to an entry; never throws for what stands in them. */
final class Decoding {
  static final Set<String> TOPICS =
      Set.of(
          INVOICE_EVENTS,
          STORE_EVENTS,
          REJECTED_DELIVERIES,
          INVOICE_STATES,
          PROJECTOR_DEAD_LETTERS);

  private Decoding() {}

  static Entry decode(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(PROJECTOR_DEAD_LETTERS)) {
      return letter(record);
    }
    if (record.value() == null) {
      return new Entry.Blank(record);
    }
    try {
      return decodeValue(record);
    } catch (UnreadableRecordException | UnknownSchemaException e) {
      return poison(record, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A fault of ours in decoding. One record must not stop a partition for ever.
      return poison(record, "the decoding of this release failed on it: " + e);
    }
  }

  /** Events are read by the fold too, which has made the dead letter. */
  private static Entry poison(ConsumerRecord<byte[], byte[]> record, String cause) {
    return record.topic().equals(INVOICE_EVENTS)
        ? new Entry.Blank(record)
        : new Entry.Poison(record, cause);
  }

  private static Entry letter(ConsumerRecord<byte[], byte[]> record) {
    Optional<Entry> note =
        RedrivenLetter.in(record.headers()).map(told -> new Entry.Redriven(record, told));
    return note.or(
            () -> DeadLetter.in(record.headers()).map(told -> new Entry.GivenUp(record, told)))
        .orElseGet(() -> new Entry.Blank(record));
  }

  private static Entry decodeValue(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    return switch (record.topic()) {
      case INVOICE_EVENTS, STORE_EVENTS ->
          new Entry.Event(record, WireFormats.INVOICE_EVENT.decode(value));
      case INVOICE_STATES -> new Entry.State(record, WireFormats.INVOICE_STATE.decode(value));
      case REJECTED_DELIVERIES ->
          new Entry.Rejection(record, WireFormats.REJECTED_DELIVERY.decode(value));
      default -> new Entry.Blank(record);
    };
  }
}
