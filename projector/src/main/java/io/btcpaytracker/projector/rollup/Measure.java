package io.btcpaytracker.projector.rollup;

import java.math.BigDecimal;

/**
 * What is summed: how many, and how much where there is money. Amounts have no trailing zeros, so
 * equal sums look equal.
 */
public record Measure(long count, BigDecimal amount) {
  static final Measure ONE = of(1, BigDecimal.ZERO);

  public static Measure of(long count, BigDecimal amount) {
    return new Measure(count, amount.stripTrailingZeros());
  }

  Measure plus(Measure other) {
    return of(count + other.count, amount.add(other.amount));
  }

  Measure negated() {
    return of(-count, amount.negate());
  }

  boolean isZero() {
    return count == 0 && amount.signum() == 0;
  }
}
