package io.btcpaytracker.fold.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Equal amounts are equal numbers, however a source writes its zeros and whoever stored them. */
final class Amounts {
  private Amounts() {}

  static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
