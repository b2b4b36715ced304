package io.btcpaytracker.dashboard.takings;

import java.math.BigDecimal;

/** Rows of the rollups, added up over the asked time. */
final class Sums {
  private Sums() {}

  /**
   * @param currency empty: nobody told the value or the currency of these payments
   */
  record Money(
      String standing,
      String moneyClass,
      String methodId,
      String currency,
      long payments,
      BigDecimal amount) {
    boolean isSettled() {
      return standing.equals("Settled");
    }

    boolean isPending() {
      return standing.equals("Pending");
    }

    boolean hasAmount() {
      return !currency.isEmpty();
    }
  }

  record Opened(String status, String additionalStatus, boolean paid, long invoices) {}

  /**
   * @param durationClass see {@link Histogram}; negative: not known
   */
  record Reached(String milestone, int durationClass, long invoices) {
    boolean isTimed() {
      return durationClass >= 0;
    }
  }
}
