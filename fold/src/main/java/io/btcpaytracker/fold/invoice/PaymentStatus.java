package io.btcpaytracker.fold.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Status of a payment. The order is the order of knowledge: a payment seen as invalid had been
 * processing, and a settled one is never moved back, because events tell of settling again but
 * never of its undoing.
 */
public enum PaymentStatus {
  UNKNOWN,
  PROCESSING,
  INVALID,
  SETTLED;

  /** By the source's word; a payment just seen is processing unless the source says otherwise. */
  static PaymentStatus seenAs(@Nullable String word) {
    return switch (word) {
      case "Settled" -> SETTLED;
      case "Invalid" -> INVALID;
      case null, default -> PROCESSING;
    };
  }

  PaymentStatus atLeast(PaymentStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
