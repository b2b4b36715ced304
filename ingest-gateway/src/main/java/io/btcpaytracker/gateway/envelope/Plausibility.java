package io.btcpaytracker.gateway.envelope;

import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was read can be an id, a time, an amount at all. A signed body may still hold
 * anything: an id of a megabyte would become key, header and index entry everywhere downstream.
 */
final class Plausibility {
  private static final int ID_CHARS_MAX = 256;
  private static final int DIGITS_MAX = 64;
  private static final Instant TIME_MAX = Instant.parse("9999-12-31T23:59:59Z");

  private Plausibility() {}

  /** Why this head is no head of ours, or empty. */
  static Optional<String> objection(Head head) {
    return Stream.of(
            id("type", head.type()),
            id("storeId", head.storeId()),
            id("subject", subjectId(head.subject())),
            id("webhookId", head.webhookId()),
            id("deliveryId", head.deliveryId()),
            id("originalDeliveryId", head.originalDeliveryId()),
            time("timestamp", head.occurredAt()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Why this is no payment, or empty. */
  static Optional<String> objection(Payment payment) {
    return Stream.of(
            id("payment method", payment.methodId()),
            id("payment.id", payment.id()),
            id("payment.status", payment.status()),
            id("payment currency", payment.currency()),
            amount("payment.value", payment.value()),
            amount("payment.fee", payment.fee()),
            time("payment.receivedDate", payment.receivedAt()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static @Nullable String subjectId(Subject subject) {
    return switch (subject) {
      case Subject.Invoice(String id) -> id;
      case Subject.StoreObject(var id) -> id;
    };
  }

  private static Optional<String> id(String name, @Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    if (id.length() > ID_CHARS_MAX) {
      return Optional.of(
          "%s is %d characters long (expected at most %d)"
              .formatted(name, id.length(), ID_CHARS_MAX));
    }
    return id.chars().anyMatch(Character::isISOControl)
        ? Optional.of("%s holds control characters (expected text)".formatted(name))
        : Optional.empty();
  }

  private static Optional<String> time(String name, @Nullable Instant time) {
    if (time == null || !(time.isBefore(Instant.EPOCH) || time.isAfter(TIME_MAX))) {
      return Optional.empty();
    }
    return Optional.of("%s is %s (expected 1970 to 9999)".formatted(name, time));
  }

  /** Checked before it is written out: 1e1000000000 is a short number and a text of a gigabyte. */
  private static Optional<String> amount(String name, @Nullable BigDecimal amount) {
    boolean isShort =
        amount == null
            || (amount.precision() <= DIGITS_MAX
                && amount.scale() <= DIGITS_MAX
                && amount.scale() >= -DIGITS_MAX);
    return isShort
        ? Optional.empty()
        : Optional.of(
            "%s is out of range (expected at most %d digits)".formatted(name, DIGITS_MAX));
  }
}
