package io.btcpaytracker.projector.erasure;

import io.btcpaytracker.fold.record.TrackerCommands;
import io.btcpaytracker.schemas.EventIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Tells the log that the people of invoices are to be forgotten. The fold and the rows do it when
 * they come to the event, now and whenever they are made anew.
 */
final class Erasures {
  /** In one request; a buyer of more is asked for again. */
  static final int INVOICES_MAX = 10_000;

  private static final Logger log = LoggerFactory.getLogger(Erasures.class);

  private final InvoiceQueries invoices;
  private final CommandLog commands;
  private final EventIds ids;
  private final InstantSource clock;

  Erasures(InvoiceQueries invoices, CommandLog commands, EventIds ids, InstantSource clock) {
    this.invoices = invoices;
    this.commands = commands;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @return the invoices told to the log, which has them for good; none when none is known
   * @throws DataAccessException when the primary is away
   * @throws KafkaException when the log is; doing it again is safe
   */
  List<KnownInvoice> eraseInvoice(String storeId, String invoiceId) throws InterruptedException {
    return erase(invoices.named(storeId, invoiceId));
  }

  /** As {@link #eraseInvoice}, for the invoices whose metadata names this address. */
  List<KnownInvoice> eraseBuyer(String email) throws InterruptedException {
    return erase(invoices.of(email, INVOICES_MAX));
  }

  private List<KnownInvoice> erase(List<KnownInvoice> found) throws InterruptedException {
    if (!found.isEmpty()) {
      Instant now = clock.instant();
      commands.append(
          found.stream()
              .map(invoice ->
                  TrackerCommands.erase(
                      invoice.source(), invoice.storeId(), invoice.invoiceId(), ids.next(), now))
              .toList());
      log.atInfo().addKeyValue("invoices", found.size()).log("personal data told to be erased");
    }
    return found;
  }
}
