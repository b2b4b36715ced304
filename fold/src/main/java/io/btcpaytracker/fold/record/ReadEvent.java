package io.btcpaytracker.fold.record;

import io.btcpaytracker.fold.invoice.Told;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.facts.InvoiceFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event with the fact read from its body.
 *
 * @param deliveryKey the same for every repetition of one delivery; null when it did not say
 */
public record ReadEvent(
    InvoiceEvent event,
    EventKey key,
    InvoiceFact fact,
    Instant occurredAt,
    @Nullable String deliveryKey) {

  /** To the millisecond, as states keep it. */
  Instant receivedAt() {
    return event.getReceivedAt().truncatedTo(ChronoUnit.MILLIS);
  }

  Told at(long offset) {
    return new Told(fact, occurredAt, offset);
  }
}
