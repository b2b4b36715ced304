package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceInvalid;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceProcessing;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Histories as BTCPay's own rules allow them, in the order in which they happen. */
final class TrueLives {
  private final RandomGenerator random;
  private final List<Told> history = new ArrayList<>();
  private int second;

  private TrueLives(RandomGenerator random) {
    this.random = random;
  }

  static List<Told> one(RandomGenerator random) {
    return new TrueLives(random).live();
  }

  private List<Told> live() {
    happens(Life.CREATED);
    switch (random.nextInt(5)) {
      case 0 -> lightning();
      case 1 -> onChain();
      case 2 -> expires();
      case 3 -> marks(random.nextBoolean());
      default -> becomesInvalid();
    }
    return history;
  }

  private void lightning() {
    boolean over = random.nextBoolean();
    second++;
    same(new PaymentSettled(Life.payment("ln", "Settled"), false));
    same(new PaymentSeen(Life.payment("ln", "Settled"), false));
    same(new InvoiceProcessing(over));
    same(new InvoiceSettled(false, over));
  }

  private void onChain() {
    int payments = 1 + random.nextInt(3);
    for (int i = 0; i < payments; i++) {
      happens(Life.seen("tx" + i));
    }
    boolean over = random.nextBoolean();
    happens(new InvoiceProcessing(over));
    for (int i = 0; i < payments; i++) {
      happens(Life.settled("tx" + i));
    }
    happens(new InvoiceSettled(false, over));
  }

  private void expires() {
    boolean partly = random.nextBoolean();
    if (partly) {
      happens(Life.seen("early"));
    }
    if (random.nextBoolean()) {
      // Paid, then replaced: back to New without a word.
      happens(Life.PROCESSING);
    }
    happens(partly ? Life.EXPIRED_PARTLY_PAID : Life.EXPIRED);
    if (partly) {
      same(Life.PAID_PARTIAL);
    }
    if (random.nextBoolean()) {
      happens(Life.seenLate("late"));
      happens(Life.PAID_LATE);
      happens(new PaymentSettled(Life.payment("late", "Settled"), true));
    }
    if (random.nextBoolean()) {
      marks(random.nextBoolean());
    }
  }

  private void becomesInvalid() {
    happens(Life.seen("stuck"));
    happens(Life.PROCESSING);
    happens(Life.INVALID);
    if (random.nextBoolean()) {
      marks(true);
    }
  }

  private void marks(boolean settled) {
    boolean isSettled = settled;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      InvoiceFact mark = isSettled ? new InvoiceSettled(true, false) : new InvoiceInvalid(true);
      happens(mark);
      isSettled = !isSettled;
    }
  }

  private void happens(InvoiceFact fact) {
    second++;
    same(fact);
  }

  private void same(InvoiceFact fact) {
    history.add(Life.told(fact, second, history.size()));
  }
}
