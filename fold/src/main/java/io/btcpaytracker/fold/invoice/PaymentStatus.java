package io.btcpaytracker.fold.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Status of a payment. The order is the order of knowledge: a payment seen as invalid had been
 * processing, and no event moves a settled one back, because events tell of settling again but
 * never of its undoing. Only a snapshot shows that.
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

  /** By the word of a snapshot; a word that is not known says nothing. */
  static PaymentStatus shownAs(@Nullable String word) {
    return switch (word) {
      case "Processing" -> PROCESSING;
      case "Settled" -> SETTLED;
      case "Invalid" -> INVALID;
      case null, default -> UNKNOWN;
    };
  }

  PaymentStatus atLeast(PaymentStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
