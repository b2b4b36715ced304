package io.btcpaytracker.fold.invoice;

import java.util.List;

/** Simulated histories for tests of other packages. */
public final class Histories {
  private Histories() {}

  /**
   * The events of one invoice as they arrive: repeated, out of order, with snapshots, with gaps.
   */
  public static List<Told> of(long seed) {
    Choices choices = Choices.of(seed);
    SimulatedInvoice invoice = SimulatedInvoice.live(choices);
    invoice.observe();
    return Arrival.of(invoice, choices, true, choices.oneIn(4)).events();
  }
}
