package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.backlog.Backlog;
import io.btcpaytracker.run.backlog.Disorder;
import io.btcpaytracker.run.simulator.Chronicle;
import java.time.Duration;
import java.time.Instant;

/**
 * How much there is to project.
 *
 * @param invoices tell the events; where a webhook tells too few, a second one tells them too
 */
record ProjectionSettings(long events, long invoices, int stores, long seed) {
  private static final long EVENTS_MAX = 50_000_000;
  private static final Duration SPAN = Duration.ofDays(20);

  /** Stories end differently: a few invoices more than the average are told of to be sure. */
  private static final double SPARE = 1.02;

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  ProjectionSettings {
    if (events < 1 || events > EVENTS_MAX || invoices < 1 || stores < 1) {
      throw new IllegalArgumentException(
          "%d events of %d invoices in %d stores cannot be measured (expected 1 to %d events, and invoices and stores); change them"
              .formatted(events, invoices, stores, EVENTS_MAX));
    }
    if (events < invoices * Chronicle.eventsPerInvoice()) {
      throw new IllegalArgumentException(
          "%d invoices tell more than %d events (an invoice tells %.1f on average); lower the invoices or raise the events"
              .formatted(invoices, events, Chronicle.eventsPerInvoice()));
    }
  }

  Backlog backlog(Instant now) {
    double webhooks = SPARE * events / (invoices * Chronicle.eventsPerInvoice());
    return new Backlog(seed, events, invoices, stores, Disorder.none(webhooks), now, SPAN);
  }
}
