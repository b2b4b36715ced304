package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.PaymentDetails.first;

import io.btcpaytracker.sources.facts.InvoiceSnapshot.PricedPayment;
import io.btcpaytracker.sources.facts.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an invoice, counted once however often and in whatever order it is told. Its
 * identity is (methodId, id).
 */
public record KnownPayment(
    String methodId, String id, PaymentStatus status, PaymentDetails details, PaymentTimes times) {

  static KnownPayment seen(Payment payment, boolean late, Instant at) {
    PaymentStatus status = PaymentStatus.seenAs(payment.status());
    return of(payment, status, PaymentTimes.seen(at, settledAt(status, at), late));
  }

  static KnownPayment settled(Payment payment, boolean late, Instant at) {
    return of(payment, PaymentStatus.SETTLED, PaymentTimes.settled(at, late));
  }

  static KnownPayment observed(PricedPayment shown, Instant at) {
    Payment payment = shown.payment();
    PaymentStatus status = PaymentStatus.shownAs(payment.status());
    return new KnownPayment(
        payment.methodId(),
        payment.id(),
        status,
        PaymentDetails.of(payment, shown.rate()),
        PaymentTimes.observed(at, settledAt(status, at)));
  }

  private static KnownPayment of(Payment payment, PaymentStatus status, PaymentTimes times) {
    return new KnownPayment(
        payment.methodId(), payment.id(), status, PaymentDetails.of(payment, null), times);
  }

  private static @Nullable Instant settledAt(PaymentStatus status, Instant at) {
    return status == PaymentStatus.SETTLED ? at : null;
  }

  /** An event and what is known of its payment in one; {@code late} is the caller's to judge. */
  KnownPayment told(KnownPayment event, boolean late) {
    boolean isCovered = Clocks.covers(times.observedAt(), event.times.firstSeenAt());
    return and(
        event,
        isCovered ? status : status.atLeast(event.status),
        first(details.currency(), event.details.currency()),
        late);
  }

  /** The method's name only hints at the currency; the source's own view knows it. */
  KnownPayment shown(KnownPayment snapshot) {
    return and(
        snapshot,
        statusShown(snapshot),
        first(snapshot.details.currency(), details.currency()),
        times.afterExpiration());
  }

  private PaymentStatus statusShown(KnownPayment snapshot) {
    Instant at = snapshot.times.firstSeenAt();
    boolean isOlder = times.observedAt() != null && at.isBefore(times.observedAt());
    if (isOlder || snapshot.status == PaymentStatus.UNKNOWN) {
      return status;
    }
    return Clocks.coversAll(at, times.toldAt()) ? snapshot.status : status.atLeast(snapshot.status);
  }

  private KnownPayment and(
      KnownPayment other, PaymentStatus newStatus, @Nullable String currency, boolean late) {
    return new KnownPayment(
        methodId,
        id,
        newStatus,
        details.and(other.details, currency),
        times.and(other.times, late));
  }

  /** Without what tells who paid. */
  KnownPayment anonymous() {
    return new KnownPayment(methodId, id, status, details.anonymous(), times);
  }

  boolean is(KnownPayment other) {
    return id.equals(other.id) && methodId.equals(other.methodId);
  }

  /** All that is shown of it is the same. */
  boolean isSame(KnownPayment other) {
    return is(other)
        && status == other.status
        && details.equals(other.details)
        && times.isSame(other.times);
  }

  boolean counts() {
    return status != PaymentStatus.INVALID;
  }

  /** It was in the invoice when that had expired. */
  boolean countsLate() {
    return counts() && (times.afterExpiration() || times.settledLate());
  }
}
