package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.life.Invoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Every invoice as it is now, the oldest forgotten when there are too many. Thread safe. */
final class Books {
  private final SequencedMap<String, Invoice> invoices = new LinkedHashMap<>();
  private final int invoicesMax;
  private long opened;

  Books(int invoicesMax) {
    this.invoicesMax = invoicesMax;
  }

  synchronized void open(Invoice invoice) {
    opened++;
    invoices.put(invoice.id(), invoice);
    if (invoices.size() > invoicesMax) {
      invoices.pollFirstEntry();
    }
  }

  synchronized void update(Invoice invoice) {
    invoices.computeIfPresent(invoice.id(), (_, _) -> invoice);
  }

  synchronized long opened() {
    return opened;
  }

  synchronized Map<String, Invoice> all() {
    return new LinkedHashMap<>(invoices);
  }
}
