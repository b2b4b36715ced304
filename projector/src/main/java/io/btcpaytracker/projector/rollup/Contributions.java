package io.btcpaytracker.projector.rollup;

import static io.btcpaytracker.schemas.avro.AdditionalStatus.PaidLate;
import static io.btcpaytracker.schemas.avro.AdditionalStatus.PaidOver;
import static io.btcpaytracker.schemas.avro.AdditionalStatus.PaidPartial;

import io.btcpaytracker.projector.rollup.Figures.Payment;
import io.btcpaytracker.projector.rollup.RollupKey.Milestone;
import io.btcpaytracker.projector.rollup.RollupKey.Money;
import io.btcpaytracker.projector.rollup.RollupKey.MoneyClass;
import io.btcpaytracker.projector.rollup.RollupKey.Opened;
import io.btcpaytracker.projector.rollup.RollupKey.Reached;
import io.btcpaytracker.projector.rollup.RollupKey.Standing;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one invoice adds to the sums of the page. A function of the invoice alone: every row of the
 * rollups is the sum of this over all invoices, and whoever doubts a figure can add it up afresh.
 */
public final class Contributions {
  private Contributions() {}

  public static Map<RollupKey, Measure> of(InvoiceState state) {
    return of(Figures.of(state));
  }

  public static Map<RollupKey, Measure> of(Figures invoice) {
    Map<RollupKey, Measure> sums = new HashMap<>();
    invoice.payments().forEach(payment -> addMoney(sums, invoice, payment));
    add(sums, opened(invoice), Measure.ONE);
    addFirstPayment(sums, invoice);
    addSettlement(sums, invoice);
    return sums;
  }

  private static void addMoney(Map<RollupKey, Measure> sums, Figures invoice, Payment payment) {
    BigDecimal net = payment.net();
    Standing standing = standing(payment);
    var key =
        new Money(
            Quarter.of(when(standing, payment)),
            invoice.storeId(),
            standing,
            moneyClass(invoice, payment),
            payment.methodId(),
            net == null ? "" : Objects.requireNonNull(payment.currency()));
    add(sums, key, Measure.of(1, Objects.requireNonNullElse(net, BigDecimal.ZERO)));
  }

  private static Standing standing(Payment payment) {
    return switch (payment.status()) {
      case Settled -> Standing.Settled;
      case Invalid -> Standing.Invalid;
      case Unknown, Processing -> Standing.Pending;
    };
  }

  private static Instant when(Standing standing, Payment payment) {
    return standing == Standing.Settled
        ? Objects.requireNonNullElse(payment.settledAt(), payment.firstSeenAt())
        : payment.firstSeenAt();
  }

  private static MoneyClass moneyClass(Figures invoice, Payment payment) {
    var flag = invoice.additionalStatus();
    return switch (invoice.status()) {
      case Invalid -> MoneyClass.Invalid;
      case Expired -> flag == PaidLate ? MoneyClass.Late : MoneyClass.Partial;
      case Unknown, New, Processing, Settled -> {
        if (flag == PaidOver) {
          yield MoneyClass.Overpaid;
        }
        if (flag == PaidPartial) {
          yield MoneyClass.Partial;
        }
        yield payment.afterExpiration() ? MoneyClass.Late : MoneyClass.InOrder;
      }
    };
  }

  private static Opened opened(Figures invoice) {
    return new Opened(
        Quarter.of(invoice.openedAt()),
        invoice.storeId(),
        invoice.status(),
        invoice.additionalStatus(),
        isPaid(invoice));
  }

  /** Also without a payment: webhooks get lost, and people mark invoices as settled. */
  private static boolean isPaid(Figures invoice) {
    return invoice.status() == InvoiceStatus.Processing
        || invoice.status() == InvoiceStatus.Settled
        || invoice.payments().stream().anyMatch(Payment::counts);
  }

  private static void addFirstPayment(Map<RollupKey, Measure> sums, Figures invoice) {
    invoice.payments().stream()
        .filter(Payment::counts)
        .map(Payment::firstSeenAt)
        .min(Comparator.naturalOrder())
        .ifPresent(at -> add(sums, reached(invoice, Milestone.FirstPayment, at), Measure.ONE));
  }

  private static void addSettlement(Map<RollupKey, Measure> sums, Figures invoice) {
    if (invoice.status() == InvoiceStatus.Settled && invoice.settledAt() != null) {
      add(sums, reached(invoice, Milestone.Settlement, invoice.settledAt()), Measure.ONE);
    }
  }

  private static Reached reached(Figures invoice, Milestone milestone, Instant at) {
    int duration =
        invoice.createdSeen() ? Durations.classBetween(invoice.openedAt(), at) : Durations.UNKNOWN;
    return new Reached(Quarter.of(at), invoice.storeId(), milestone, duration);
  }

  private static void add(Map<RollupKey, Measure> sums, RollupKey key, Measure measure) {
    sums.merge(key, measure, Measure::plus);
  }
}
