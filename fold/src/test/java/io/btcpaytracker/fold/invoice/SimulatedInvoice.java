package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.AdditionalStatus.MARKED;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.NONE;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.PAID_LATE;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.PAID_OVER;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.PAID_PARTIAL;
import static io.btcpaytracker.fold.invoice.PaymentStatus.INVALID;
import static io.btcpaytracker.fold.invoice.PaymentStatus.PROCESSING;
import static io.btcpaytracker.fold.invoice.PaymentStatus.SETTLED;

import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpired;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceInvalid;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceObserved;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceProcessing;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.RefundOffered;
import io.btcpaytracker.sources.facts.InvoiceSnapshot;
import io.btcpaytracker.sources.facts.InvoiceSnapshot.PricedPayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * An invoice at BTCPay, by the rules of its InvoiceWatcher: what happens to it, what its webhooks
 * tell of that, and how it stands in truth. Where the truth moves without a webhook, {@code told}
 * stays behind.
 */
final class SimulatedInvoice {
  private static final int[] GAPS = {2, 5, 30, 3600, 1_000_000};
  private static final int PRICE = 3;
  private static final String[] METHODS = {"BTC-CHAIN", "BTC-LN", "LTC-CHAIN"};

  final List<Told> webhooks = new ArrayList<>();
  final List<Told> snapshots = new ArrayList<>();
  final List<SimulatedPayment> payments = new ArrayList<>();
  final Set<String> moves = new TreeSet<>();
  int refunds;
  Status status = Status.NEW;
  AdditionalStatus flag = NONE;
  Status toldStatus = Status.NEW;
  AdditionalStatus toldFlag = NONE;

  private final Choices choices;
  private final boolean isTopUp;
  private int due;
  private int second;
  private boolean isPastExpiry;
  private boolean isPastMonitoring;
  private boolean isArchived;

  private SimulatedInvoice(Choices choices) {
    this.choices = choices;
    this.isTopUp = choices.oneIn(6);
    this.due = isTopUp || choices.oneIn(20) ? 0 : PRICE;
  }

  static SimulatedInvoice live(Choices choices) {
    var invoice = new SimulatedInvoice(choices);
    invoice.tell(Life.CREATED);
    invoice.watch();
    for (int left = choices.below(9); left > 0; left--) {
      invoice.second += GAPS[choices.below(GAPS.length)];
      invoice.happens(choices.below(13));
    }
    invoice.second += 60;
    return invoice;
  }

  private void happens(int what) {
    switch (what) {
      case 0 -> pay(PROCESSING);
      case 1 -> pay(SETTLED);
      case 2 -> confirm(p -> p.status == PROCESSING);
      case 3 -> lose(p -> p.status == PROCESSING);
      case 4 -> lose(SimulatedPayment::isConfirmed);
      case 5 -> confirm(p -> p.status == INVALID);
      case 6 -> isPastExpiry = true;
      case 7 -> isPastMonitoring = isPastExpiry = true;
      case 8 -> markSettled();
      case 9 -> markInvalid();
      case 10 -> refund();
      case 11 -> isArchived = !isArchived;
      default -> observe();
    }
    // It looks again and again, but not while the server is down.
    if (!choices.oneIn(8)) {
      watch();
    }
  }

  /** Lightning, and what needs no confirmation, is told as settled first. */
  private void pay(PaymentStatus first) {
    String method = METHODS[choices.below(METHODS.length)];
    var payment = new SimulatedPayment(method, "p" + payments.size(), 1 + choices.below(4), first);
    payments.add(payment);
    if (first == SETTLED) {
      tell(new PaymentSettled(payment.fact(), isLate()));
    }
    tell(new PaymentSeen(payment.fact(), isLate()));
    toldOfMoney();
    if (choices.oneIn(6)) {
      observe();
    }
  }

  private void confirm(Predicate<SimulatedPayment> which) {
    payments.stream()
        .filter(which)
        .findFirst()
        .ifPresent(payment -> {
          payment.status = SETTLED;
          payment.told = SETTLED;
          tell(new PaymentSettled(payment.fact(), isLate()));
          toldOfMoney();
        });
  }

  /** Replaced or double-spent. No webhook tells. */
  private void lose(Predicate<SimulatedPayment> which) {
    payments.stream().filter(which).findFirst().ifPresent(payment -> payment.status = INVALID);
  }

  private boolean isLate() {
    return status == Status.EXPIRED || status == Status.INVALID;
  }

  private void toldOfMoney() {
    if (toldStatus == Status.NEW || toldStatus == Status.EXPIRED) {
      toldFlag = toldFlag.atLeast(PAID_PARTIAL);
    }
  }

  private void watch() {
    if (status == Status.NEW && isPastExpiry) {
      expire();
    }
    if (status == Status.NEW || status == Status.EXPIRED) {
      countMoney();
    }
    if (status == Status.PROCESSING) {
      watchConfirmations();
    }
  }

  private void expire() {
    // Its flag is that of its last look.
    enter(Status.EXPIRED, flag, new InvoiceExpired(flag == PAID_PARTIAL));
    if (flag == PAID_PARTIAL) {
      tell(Life.PAID_PARTIAL);
    }
  }

  private void countMoney() {
    if (isPaid()) {
      if (status == Status.NEW) {
        enter(Status.PROCESSING, over(), new InvoiceProcessing(over() == PAID_OVER));
      } else if (flag != PAID_LATE) {
        enter(Status.EXPIRED, PAID_LATE, Life.PAID_LATE);
      }
    } else {
      move(status, paid() > 0 ? PAID_PARTIAL : NONE);
    }
  }

  private void watchConfirmations() {
    if (!isPaid()) {
      move(Status.NEW, paid() > 0 ? PAID_PARTIAL : NONE);
      return;
    }
    move(status, over());
    if (confirmed() >= due) {
      enter(Status.SETTLED, flag, new InvoiceSettled(false, flag == PAID_OVER));
    } else if (isPastMonitoring) {
      AdditionalStatus before = toldFlag;
      enter(Status.INVALID, flag, new InvoiceInvalid(false));
      toldFlag = before;
    }
  }

  private boolean isPaid() {
    if (isTopUp && due == 0) {
      due = isPastExpiry ? 0 : paid();
      return paid() > 0;
    }
    return paid() >= due;
  }

  private AdditionalStatus over() {
    return AdditionalStatus.overPaid(paid() > due);
  }

  private int paid() {
    return sum(SimulatedPayment::isAccounted);
  }

  private int confirmed() {
    return sum(SimulatedPayment::isConfirmed);
  }

  private int sum(Predicate<SimulatedPayment> which) {
    return payments.stream().filter(which).mapToInt(payment -> payment.value).sum();
  }

  private void markSettled() {
    if (status != Status.SETTLED) {
      enter(Status.SETTLED, MARKED, Life.MARKED_SETTLED);
    }
  }

  private void markInvalid() {
    boolean isReallyPaid = status == Status.SETTLED && flag != MARKED;
    if (status != Status.INVALID && !isReallyPaid) {
      enter(Status.INVALID, MARKED, Life.MARKED_INVALID);
    }
  }

  private void refund() {
    boolean isEnded = status == Status.SETTLED || status == Status.INVALID;
    if (isEnded || (status == Status.EXPIRED && paid() > 0)) {
      refunds++;
      tell(new RefundOffered("pull-" + refunds));
    }
  }

  private void enter(Status entered, AdditionalStatus with, InvoiceFact fact) {
    move(entered, with);
    toldStatus = entered;
    toldFlag = with;
    tell(fact);
  }

  private void move(Status to, AdditionalStatus with) {
    moves.add(status + "/" + flag + " " + to + "/" + with);
    status = to;
    flag = with;
  }

  private void tell(InvoiceFact fact) {
    webhooks.add(Life.told(fact, second, 0));
  }

  BigDecimal paidAmount() {
    return BigDecimal.valueOf(paid());
  }

  void observe() {
    snapshots.add(Life.told(new InvoiceObserved(snapshot()), second, 0));
  }

  private InvoiceSnapshot snapshot() {
    return new InvoiceSnapshot(
        BigDecimal.valueOf(due),
        "EUR",
        status.word(),
        wordOf(flag),
        isTopUp ? "TopUp" : "Standard",
        Life.second(0),
        Life.second(900),
        Life.second(90_000),
        paidAmount(),
        isArchived,
        payments.stream().map(p -> new PricedPayment(p.fact(), BigDecimal.TEN)).toList());
  }

  private static String wordOf(AdditionalStatus flag) {
    return switch (flag) {
      case NONE -> "None";
      case PAID_PARTIAL -> "PaidPartial";
      case PAID_OVER -> "PaidOver";
      case PAID_LATE -> "PaidLate";
      case MARKED -> "Marked";
    };
  }
}
