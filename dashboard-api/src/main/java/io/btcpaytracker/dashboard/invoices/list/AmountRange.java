package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.rest.Parameters;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts of one currency, both ends included; an empty end is open. */
record AmountRange(Optional<BigDecimal> min, Optional<BigDecimal> max) {
  private static final String AMOUNT = "\\d{1,30}(\\.\\d{1,18})?";

  static AmountRange parse(@Nullable String min, @Nullable String max, @Nullable String currency) {
    var range = new AmountRange(amount("amountMin", min), amount("amountMax", max));
    if (range.isGiven() && currency == null) {
      throw Parameters.refused(
          "currency", null, "the currency of amountMin and amountMax, such as EUR");
    }
    if (range
        .min
        .flatMap(least -> range.max.filter(most -> least.compareTo(most) > 0))
        .isPresent()) {
      throw Parameters.refused("amountMax", max, "an amount not below 'amountMin'");
    }
    return range;
  }

  boolean isGiven() {
    return min.isPresent() || max.isPresent();
  }

  private static Optional<BigDecimal> amount(String name, @Nullable String text) {
    if (text != null && !text.matches(AMOUNT)) {
      throw Parameters.refused(name, text, "an amount such as 12.50");
    }
    return Optional.ofNullable(text).map(BigDecimal::new);
  }
}
