package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.takings.Summary.Estimate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts of durations by class. Class n holds {@code 2^(n/2) <= seconds < 2^((n+1)/2)}, so an
 * estimate is at most a fifth off.
 */
record Histogram(SortedMap<Integer, Long> invoicesByClass) {
  private static final double HALF = 0.5;
  private static final double MOST = 0.9;

  Estimate estimate() {
    return new Estimate(invoices(), quantile(HALF), quantile(MOST));
  }

  private long invoices() {
    return invoicesByClass.values().stream().mapToLong(Long::longValue).sum();
  }

  /** As if the durations within a class were spread evenly on its logarithmic scale. */
  private @Nullable Long quantile(double share) {
    double rank = share * invoices();
    double before = 0;
    for (var entry : invoicesByClass.entrySet()) {
      long here = entry.getValue();
      if (before + here >= rank && here > 0) {
        double within = (rank - before) / here;
        return Math.round(Math.pow(2, (entry.getKey() + within) / 2));
      }
      before += here;
    }
    return null;
  }
}
