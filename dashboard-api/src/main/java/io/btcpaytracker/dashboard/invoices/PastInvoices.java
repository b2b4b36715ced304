package io.btcpaytracker.dashboard.invoices;

import io.btcpaytracker.dashboard.log.LogRecords;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.Refold;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.time.Instant;
import java.util.Optional;

/**
 * Invoices as they were known at an earlier time: the rows say where the log has the events that
 * were known by then, and those are folded afresh. See docs/decisions/0011.
 */
final class PastInvoices {
  /** More than any invoice has, and what can be read while somebody waits. */
  static final int EVENTS_MAX = 10_000;

  /** Its states become no rows. */
  private static final int NO_GENERATION = 0;

  private final LogRecords log;
  private final EventReading reading;

  PastInvoices(LogRecords log, EventReading reading) {
    this.log = log;
    this.reading = reading;
  }

  /**
   * Empty when the invoice is unknown today.
   *
   * @throws ProblemException when nothing was known of it then, or the log does not answer
   */
  Optional<InvoiceDetail> at(Instant asOf, EventKey key, Known known) {
    return known
        .since()
        .map(since -> {
          if (known.places().isEmpty()) {
            throw unknownThen(asOf, key, since);
          }
          if (known.places().size() > EVENTS_MAX) {
            throw new ProblemException(
                ProblemKind.TOO_SLOW,
                "Invoice '%s' had more than %d events at %s (expected fewer, as all of them are folded afresh). Its timeline can be asked for that moment."
                    .formatted(key.subjectId(), EVENTS_MAX, asOf));
          }
          return PastInvoice.detail(folded(asOf, key, known, since), known, asOf);
        });
  }

  private InvoiceState folded(Instant asOf, EventKey key, Known known, Instant since) {
    var fold = new Refold(key, reading, NO_GENERATION);
    try {
      log.read(
          known.places(),
          event -> fold.take(event.key(), event.value(), event.partition(), event.offset()));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemKind.UNAVAILABLE, String.valueOf(e.getMessage()));
    }
    return fold.state().orElseThrow(() -> unknownThen(asOf, key, since));
  }

  private static ProblemException unknownThen(Instant asOf, EventKey key, Instant since) {
    return new ProblemException(
        ProblemKind.NOT_FOUND,
        "Nothing was known of invoice '%s' of store '%s' at %s (expected a moment from %s on, when its first event came). Ask for a later one."
            .formatted(key.subjectId(), key.storeId(), asOf, since));
  }
}
