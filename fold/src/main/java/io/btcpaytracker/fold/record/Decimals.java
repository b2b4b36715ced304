package io.btcpaytracker.fold.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as they stand on the log. */
final class Decimals {
  private Decimals() {}

  static @Nullable BigDecimal read(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** Never with an exponent: not everyone who reads the topic understands one. */
  static @Nullable String write(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
