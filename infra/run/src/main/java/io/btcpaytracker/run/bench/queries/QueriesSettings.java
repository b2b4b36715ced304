package io.btcpaytracker.run.bench.queries;

import java.util.List;

/**
 * At which sizes, and how often.
 *
 * @param invoices growing: rows are added and never taken away
 */
record QueriesSettings(List<Integer> invoices, int requests) {
  private static final int INVOICES_MIN = 1_000;
  private static final int INVOICES_MAX = 10_000_000;
  private static final int REQUESTS_MAX = 100_000;

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  QueriesSettings {
    invoices = List.copyOf(invoices);
    if (invoices.isEmpty() || !isGrowing(invoices)) {
      throw new IllegalArgumentException(
          "--invoices %s cannot be measured (expected growing numbers from %d to %d); change them"
              .formatted(invoices, INVOICES_MIN, INVOICES_MAX));
    }
    if (requests < 1 || requests > REQUESTS_MAX) {
      throw new IllegalArgumentException(
          "--requests %d cannot be measured (expected 1 to %d); change it"
              .formatted(requests, REQUESTS_MAX));
    }
  }

  private static boolean isGrowing(List<Integer> sizes) {
    int before = INVOICES_MIN - 1;
    for (int size : sizes) {
      if (size <= before) {
        return false;
      }
      before = size;
    }
    return before <= INVOICES_MAX;
  }
}
