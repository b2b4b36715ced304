package io.btcpaytracker.fold.record;

import io.btcpaytracker.fold.invoice.Told;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.PersonalReading;
import io.btcpaytracker.sources.facts.InvoiceFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event with the fact it tells.
 *
 * @param occurredAt the time to go by: the source's own, unless that is out of all reason
 * @param outOfReason what the source's clock said then; null when it is to be believed
 * @param deliveryKey the same for every repetition of one delivery; null when it did not say
 * @param told all that was read from the body; null when the envelope told the fact
 */
public record ReadEvent(
    InvoiceEvent event,
    EventKey key,
    InvoiceFact fact,
    Instant occurredAt,
    @Nullable Instant outOfReason,
    @Nullable String deliveryKey,
    @Nullable PersonalReading told) {

  /** To the millisecond, as states keep it. */
  Instant receivedAt() {
    return event.getReceivedAt().truncatedTo(ChronoUnit.MILLIS);
  }

  Told at(long offset) {
    return new Told(fact, occurredAt, offset);
  }

  /** Words about what the event did, and about its clock when there is something to say. */
  String explained(String words) {
    return outOfReason == null
        ? words
        : "%s; its clock said %s, taken as %s".formatted(words, outOfReason, occurredAt);
  }
}
