package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectWriter;

/** Decodes records of the log. What cannot be decoded is passed over; the projector keeps it. */
final class EntryReader {
  private static final Logger log = LoggerFactory.getLogger(EntryReader.class);

  private final ObjectWriter json;
  private final Counter unreadable;

  EntryReader(ObjectWriter json, Counter unreadable) {
    this.json = json;
    this.unreadable = unreadable;
  }

  Optional<Entry> read(ConsumerRecord<byte[], byte[]> logged) {
    try {
      InvoiceEvent event = WireFormats.INVOICE_EVENT.decode(valueOf(logged));
      return Optional.of(
          new Entry(
              logged.partition(),
              logged.offset(),
              event.getStoreId(),
              event.getType(),
              Instant.ofEpochMilli(logged.timestamp()),
              json.writeValueAsString(FeedEvent.of(logged, event))));
    } catch (UnreadableRecordException | UnknownSchemaException e) {
      unreadable.increment();
      log.warn(
          "passed over partition={} offset={} reason={}",
          logged.partition(),
          logged.offset(),
          e.getMessage());
      return Optional.empty();
    }
  }

  private static byte[] valueOf(ConsumerRecord<byte[], byte[]> logged) {
    return logged.value() == null ? new byte[0] : logged.value();
  }
}
