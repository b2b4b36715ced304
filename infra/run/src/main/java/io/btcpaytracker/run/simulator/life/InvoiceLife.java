package io.btcpaytracker.run.simulator.life;

import static io.btcpaytracker.run.simulator.life.AdditionalStatus.Marked;
import static io.btcpaytracker.run.simulator.life.AdditionalStatus.None;
import static io.btcpaytracker.run.simulator.life.AdditionalStatus.PaidLate;
import static io.btcpaytracker.run.simulator.life.AdditionalStatus.PaidOver;
import static io.btcpaytracker.run.simulator.life.AdditionalStatus.PaidPartial;
import static io.btcpaytracker.run.simulator.life.Turn.silent;
import static io.btcpaytracker.run.simulator.life.Turn.telling;

import io.btcpaytracker.run.simulator.life.Happening.MarkedInvalid;
import io.btcpaytracker.run.simulator.life.Happening.MarkedSettled;
import io.btcpaytracker.run.simulator.life.Happening.MonitoringEnded;
import io.btcpaytracker.run.simulator.life.Happening.PaymentArrived;
import io.btcpaytracker.run.simulator.life.Happening.PaymentConfirmed;
import io.btcpaytracker.run.simulator.life.Happening.PaymentReplaced;
import io.btcpaytracker.run.simulator.life.Happening.RefundIssued;
import io.btcpaytracker.run.simulator.life.Happening.TimeRanOut;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * BTCPay's invoice state machine, silences included: a replaced payment, or a sum that grows after
 * the end, changes the invoice without a word.
 */
public final class InvoiceLife {
  private InvoiceLife() {}

  /** The first word about an invoice. */
  public static Turn open(Invoice invoice) {
    return telling(invoice, Announcement.created());
  }

  /** What the invoice becomes when this happens at that moment. */
  public static Turn after(Invoice invoice, Happening happening, Instant at) {
    return switch (happening) {
      case PaymentArrived arrived -> paymentArrived(invoice, arrived, at);
      case PaymentConfirmed(String id) -> paymentConfirmed(invoice, id);
      case PaymentReplaced(String id) -> paymentReplaced(invoice, id);
      case TimeRanOut() -> timeRanOut(invoice);
      case MonitoringEnded() -> monitoringEnded(invoice);
      case MarkedSettled() -> markedSettled(invoice);
      case MarkedInvalid() -> markedInvalid(invoice);
      case RefundIssued(String pullPaymentId) -> refundIssued(invoice, pullPaymentId);
    };
  }

  private static Turn paymentArrived(Invoice invoice, PaymentArrived arrived, Instant at) {
    Payment payment =
        new Payment(
            arrived.methodId(),
            arrived.id(),
            at,
            arrived.value(),
            arrived.fee(),
            arrived.settledAtOnce() ? PaymentStatus.Settled : PaymentStatus.Processing,
            arrived.destination());
    Announcement received = Announcement.paymentReceived(payment, isLate(invoice));
    // A payment that needs no waiting is told as settled before it is told as received.
    List<Announcement> told =
        arrived.settledAtOnce()
            ? List.of(Announcement.paymentSettled(payment, isLate(invoice)), received)
            : List.of(received);
    return watched(invoice.with(payment)).after(told);
  }

  private static Turn paymentConfirmed(Invoice invoice, String id) {
    Invoice confirmed = changed(invoice, id, payment -> payment.with(PaymentStatus.Settled));
    return watched(confirmed)
        .after(List.of(Announcement.paymentSettled(payment(confirmed, id), isLate(invoice))));
  }

  private static Turn paymentReplaced(Invoice invoice, String id) {
    Invoice replaced = changed(invoice, id, payment -> payment.with(PaymentStatus.Invalid));
    if (replaced.isPaid()) {
      return silent(replaced);
    }
    return switch (replaced.status()) {
      case New, Processing ->
          silent(replaced.in(InvoiceStatus.New, replaced.hasMoney() ? PaidPartial : None));
      case Expired -> silent(replaced.in(InvoiceStatus.Expired, PaidPartial));
      case Settled, Invalid -> silent(replaced);
    };
  }

  /** BTCPay's watcher looks at an invoice after each change of its payments. */
  private static Turn watched(Invoice invoice) {
    return switch (invoice.status()) {
      case New -> invoice.isPaid() ? paidInTime(invoice) : silent(partialIfAny(invoice));
      case Processing -> invoice.isPaidAndConfirmed() ? settled(invoice) : silent(over(invoice));
      case Expired -> watchedLate(invoice);
      case Settled, Invalid -> silent(invoice);
    };
  }

  private static Turn paidInTime(Invoice invoice) {
    Invoice processing = over(invoice.in(InvoiceStatus.Processing, None));
    List<Announcement> told = List.of(Announcement.processing(invoice.isOverPaid()));
    return processing.isPaidAndConfirmed()
        ? settled(processing).after(told)
        : new Turn(processing, told);
  }

  private static Turn settled(Invoice invoice) {
    return telling(
        over(invoice.in(InvoiceStatus.Settled, None)),
        Announcement.settled(false, invoice.isOverPaid()));
  }

  private static Turn watchedLate(Invoice invoice) {
    if (!invoice.isPaid()) {
      return silent(partialIfAny(invoice));
    }
    return invoice.additionalStatus() == PaidLate
        ? silent(invoice)
        : telling(invoice.in(InvoiceStatus.Expired, PaidLate), Announcement.paidAfterExpiration());
  }

  private static Turn timeRanOut(Invoice invoice) {
    if (invoice.status() != InvoiceStatus.New) {
      return silent(invoice);
    }
    Invoice expired = invoice.in(InvoiceStatus.Expired, invoice.additionalStatus());
    return invoice.additionalStatus() == PaidPartial
        ? telling(expired, Announcement.expired(true), Announcement.expiredPaidPartial())
        : telling(expired, Announcement.expired(false));
  }

  private static Turn monitoringEnded(Invoice invoice) {
    return invoice.status() == InvoiceStatus.Processing
        ? telling(
            invoice.in(InvoiceStatus.Invalid, invoice.additionalStatus()),
            Announcement.invalid(false))
        : silent(invoice);
  }

  private static Turn markedSettled(Invoice invoice) {
    return invoice.status() == InvoiceStatus.Settled
        ? silent(invoice)
        : telling(invoice.in(InvoiceStatus.Settled, Marked), Announcement.settled(true, false));
  }

  private static Turn markedInvalid(Invoice invoice) {
    // What was really paid cannot be declared void, what a person declared paid can.
    boolean allowed =
        switch (invoice.status()) {
          case New, Processing, Expired -> true;
          case Settled -> invoice.additionalStatus() == Marked;
          case Invalid -> false;
        };
    return allowed
        ? telling(invoice.in(InvoiceStatus.Invalid, Marked), Announcement.invalid(true))
        : silent(invoice);
  }

  private static Turn refundIssued(Invoice invoice, String pullPaymentId) {
    boolean allowed =
        switch (invoice.status()) {
          case Settled, Invalid -> true;
          case Expired -> invoice.hasMoney();
          case New, Processing -> false;
        };
    return allowed ? telling(invoice, Announcement.refund(pullPaymentId)) : silent(invoice);
  }

  private static boolean isLate(Invoice invoice) {
    return switch (invoice.status()) {
      case Expired, Invalid -> true;
      case New, Processing, Settled -> false;
    };
  }

  private static Invoice over(Invoice invoice) {
    return invoice.in(invoice.status(), invoice.isOverPaid() ? PaidOver : None);
  }

  private static Invoice partialIfAny(Invoice invoice) {
    return invoice.hasMoney() ? invoice.in(invoice.status(), PaidPartial) : invoice;
  }

  private static Invoice changed(Invoice invoice, String id, UnaryOperator<Payment> change) {
    return invoice.with(change.apply(payment(invoice, id)));
  }

  private static Payment payment(Invoice invoice, String id) {
    return invoice.payments().stream()
        .filter(payment -> payment.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no payment " + id + " on " + invoice.id()));
  }
}
