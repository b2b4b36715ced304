package io.btcpaytracker.projector.stream;

import io.btcpaytracker.projector.invoice.Told;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.facts.InvoiceFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with the fact read from its body.
 *
 * @param deliveryKey the same for every repetition of one delivery; null when it did not say
 * @param record the record's value as it stands on the log
 */
record ReadEvent(
    InvoiceEvent event,
    EventKey key,
    InvoiceFact fact,
    Instant occurredAt,
    @Nullable String deliveryKey,
    byte[] record) {

  Told at(long offset) {
    return new Told(fact, occurredAt, offset);
  }
}
