package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.InvoiceLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an invoice whatever its status.
 *
 * @param payments in order of first sight, at most {@link #PAYMENTS_MAX}
 * @param additional the exception to the status
 * @param statusSince when the status was entered
 * @param statusOffset place of the event that entered it
 * @param erasedAt from then on no personal data is kept
 */
public record Books(
    InvoiceLabels labels,
    List<KnownPayment> payments,
    Times times,
    AdditionalStatus additional,
    Instant statusSince,
    long statusOffset,
    @Nullable Instant erasedAt) {

  /** Keeps a state within one record of the log, whatever is paid into an invoice. */
  public static final int PAYMENTS_MAX = 1000;

  public Books {
    payments = List.copyOf(payments);
  }

  static Books openedBy(Told told) {
    return new Books(
        new InvoiceLabels(null, null),
        List.of(),
        Times.openedAt(told.at()),
        AdditionalStatus.NONE,
        told.at(),
        told.offset(),
        null);
  }

  Books with(Times newTimes) {
    return new Books(labels, payments, newTimes, additional, statusSince, statusOffset, erasedAt);
  }

  Books with(InvoiceLabels newLabels) {
    return new Books(newLabels, payments, times, additional, statusSince, statusOffset, erasedAt);
  }

  Books with(List<KnownPayment> newPayments) {
    return new Books(labels, newPayments, times, additional, statusSince, statusOffset, erasedAt);
  }

  Books with(AdditionalStatus flag) {
    return new Books(labels, payments, times, flag, statusSince, statusOffset, erasedAt);
  }

  /** The status as of this event. */
  Books since(Told told) {
    return new Books(labels, payments, times, additional, told.at(), told.offset(), erasedAt);
  }

  /** Counts a payment seen for the first time, or completes what is known of it. */
  Books seen(KnownPayment payment) {
    return merge(payment, payment.afterExpiration());
  }

  /** As {@link #seen}, but the flag told when the payment was seen stays. */
  Books settled(KnownPayment payment) {
    OptionalInt known = indexOf(payment);
    return merge(
        payment,
        known.isPresent()
            ? payments.get(known.getAsInt()).afterExpiration()
            : payment.afterExpiration());
  }

  /** Forgets who paid, for what is known and for what will be told. */
  Books erased(Instant at) {
    return new Books(
        labels,
        payments.stream().map(KnownPayment::anonymous).toList(),
        times,
        additional,
        statusSince,
        statusOffset,
        erasedAt == null ? at : erasedAt);
  }

  private Books merge(KnownPayment told, boolean afterExpiration) {
    KnownPayment payment = erasedAt == null ? told : told.anonymous();
    List<KnownPayment> merged = new ArrayList<>(payments);
    indexOf(payment)
        .ifPresentOrElse(
            i -> merged.set(i, merged.get(i).and(payment, afterExpiration)),
            () -> merged.add(payment));
    return with(merged);
  }

  private OptionalInt indexOf(KnownPayment payment) {
    return IntStream.range(0, payments.size()).filter(i -> payments.get(i).is(payment)).findFirst();
  }

  boolean holdsTooMany() {
    return payments.size() > PAYMENTS_MAX;
  }

  boolean hasMoney() {
    return payments.stream().anyMatch(KnownPayment::counts);
  }

  boolean hasLateMoney() {
    return payments.stream().anyMatch(p -> p.counts() && p.afterExpiration());
  }

  /** An expired invoice with money that came late is paid in part, if not more. */
  Books withLateMoney() {
    return with(additional.atLeast(AdditionalStatus.partiallyPaid(hasLateMoney())));
  }
}
