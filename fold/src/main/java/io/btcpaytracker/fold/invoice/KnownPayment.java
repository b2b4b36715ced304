package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an invoice, counted once however often and in whatever order it is told.
 *
 * @param firstSeenAt earliest time any event tells of it
 * @param settledAt earliest time any event tells that it is settled
 * @param afterExpiration as told when it was seen; the flag of a later settlement speaks of the
 *     invoice's status by then
 */
public record KnownPayment(
    String methodId,
    String id,
    PaymentStatus status,
    @Nullable BigDecimal value,
    @Nullable BigDecimal fee,
    @Nullable String currency,
    @Nullable String destination,
    @Nullable Instant receivedAt,
    Instant firstSeenAt,
    @Nullable Instant settledAt,
    boolean afterExpiration) {

  static KnownPayment seen(Payment payment, boolean afterExpiration, Instant at) {
    PaymentStatus status = PaymentStatus.seenAs(payment.status());
    return of(payment, status, at, status == PaymentStatus.SETTLED ? at : null, afterExpiration);
  }

  static KnownPayment settled(Payment payment, boolean afterExpiration, Instant at) {
    return of(payment, PaymentStatus.SETTLED, at, at, afterExpiration);
  }

  private static KnownPayment of(
      Payment payment,
      PaymentStatus status,
      Instant firstSeenAt,
      @Nullable Instant settledAt,
      boolean afterExpiration) {
    return new KnownPayment(
        payment.methodId(),
        payment.id(),
        status,
        plain(payment.value()),
        plain(payment.fee()),
        payment.currency(),
        payment.destination(),
        payment.receivedAt(),
        firstSeenAt,
        settledAt,
        afterExpiration);
  }

  /** Both accounts of the same payment in one; {@code afterExpiration} is the caller's to judge. */
  KnownPayment and(KnownPayment other, boolean afterExpiration) {
    return new KnownPayment(
        methodId,
        id,
        status.atLeast(other.status),
        value != null ? value : other.value,
        fee != null ? fee : other.fee,
        currency != null ? currency : other.currency,
        destination != null ? destination : other.destination,
        receivedAt != null ? receivedAt : other.receivedAt,
        Times.earlier(firstSeenAt, other.firstSeenAt),
        Times.earlierOf(settledAt, other.settledAt),
        afterExpiration);
  }

  /** Without what tells who paid. */
  KnownPayment anonymous() {
    return destination == null
        ? this
        : new KnownPayment(
            methodId,
            id,
            status,
            value,
            fee,
            currency,
            null,
            receivedAt,
            firstSeenAt,
            settledAt,
            afterExpiration);
  }

  boolean is(KnownPayment other) {
    return methodId.equals(other.methodId) && id.equals(other.id);
  }

  boolean counts() {
    return status != PaymentStatus.INVALID;
  }

  /** BTCPay's trailing zeros differ from one telling to the next; the number does not. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros();
  }
}
