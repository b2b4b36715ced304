package io.btcpaytracker.run.simulator.life;

import java.util.ArrayList;
import java.util.List;

/**
 * What an invoice became, and what is told about it, in order; nothing when BTCPay keeps silent.
 */
public record Turn(Invoice invoice, List<Announcement> told) {

  public Turn {
    told = List.copyOf(told);
  }

  static Turn silent(Invoice invoice) {
    return new Turn(invoice, List.of());
  }

  static Turn telling(Invoice invoice, Announcement... told) {
    return new Turn(invoice, List.of(told));
  }

  /** The same end, with something told before what is told already. */
  Turn after(List<Announcement> earlier) {
    List<Announcement> all = new ArrayList<>(earlier);
    all.addAll(told);
    return new Turn(invoice, all);
  }
}
