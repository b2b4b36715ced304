package io.btcpaytracker.fold.invoice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exception to a status, in BTCPay's words, as far as it was told. */
public enum AdditionalStatus {
  NONE,
  PAID_PARTIAL,
  PAID_OVER,
  PAID_LATE,
  MARKED;

  static AdditionalStatus overPaid(boolean overPaid) {
    return overPaid ? PAID_OVER : NONE;
  }

  static AdditionalStatus partiallyPaid(boolean partiallyPaid) {
    return partiallyPaid ? PAID_PARTIAL : NONE;
  }

  /** The further of two flags an expired invoice was told; the order here is that order. */
  AdditionalStatus atLeast(AdditionalStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Empty for a word this release does not know. */
  static Optional<AdditionalStatus> shownAs(@Nullable String word) {
    return switch (word) {
      case "None" -> Optional.of(NONE);
      case "PaidPartial" -> Optional.of(PAID_PARTIAL);
      case "PaidOver" -> Optional.of(PAID_OVER);
      case "PaidLate" -> Optional.of(PAID_LATE);
      case "Marked" -> Optional.of(MARKED);
      case null, default -> Optional.empty();
    };
  }

  String words() {
    return switch (this) {
      case NONE -> "";
      case PAID_PARTIAL -> ", paid in part";
      case PAID_OVER -> ", paid too much";
      case PAID_LATE -> ", paid late";
      case MARKED -> ", marked by hand";
    };
  }
}
