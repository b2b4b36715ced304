package io.btcpaytracker.run.simulator.story;

import io.btcpaytracker.run.simulator.life.Happening;
import io.btcpaytracker.run.simulator.life.Happening.MarkedInvalid;
import io.btcpaytracker.run.simulator.life.Happening.MarkedSettled;
import io.btcpaytracker.run.simulator.life.Happening.MonitoringEnded;
import io.btcpaytracker.run.simulator.life.Happening.PaymentArrived;
import io.btcpaytracker.run.simulator.life.Happening.PaymentConfirmed;
import io.btcpaytracker.run.simulator.life.Happening.PaymentReplaced;
import io.btcpaytracker.run.simulator.life.Happening.RefundIssued;
import io.btcpaytracker.run.simulator.life.Happening.TimeRanOut;
import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.shop.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an outcome into what happens when. Times are BTCPay's real ones; they are sped up later.
 */
final class Plot {
  /** The watcher's timer fires a second after the expiry. */
  private static final Duration TIME_RUNS_OUT = StoryTeller.TIME_TO_PAY.plusSeconds(1);

  private static final Duration SOON = Duration.ofSeconds(8);
  private static final Duration BLOCK = Duration.ofMinutes(10);
  private static final Duration LONGEST_BLOCK = Duration.ofMinutes(60);

  private final Shop shop;
  private final Payments payments;
  private final Dice dice;
  private final List<Step> steps = new ArrayList<>();

  Plot(Shop shop, Invoice invoice, Dice dice) {
    this.shop = shop;
    this.payments = new Payments(invoice.due(), dice);
    this.dice = dice;
  }

  List<Step> steps(Outcome outcome) {
    at(TIME_RUNS_OUT, new TimeRanOut());
    switch (outcome) {
      case LIGHTNING -> at(soon(), payments.lightning());
      case ON_CHAIN -> paidOnChain(inTime(), payments.dueOnChain());
      case UNPAID -> {}
      case TWO_PAYMENTS -> twoPayments(inTime());
      case OVERPAID -> paidOnChain(inTime(), payments.portion(dice.between(105, 200)));
      case PARTIAL -> paidOnChain(inTime(), payments.portion(dice.between(10, 90)));
      case LATE -> paidOnChain(late(), payments.dueOnChain());
      case REST_LATE -> twoPayments(late());
      case UNCONFIRMED -> neverConfirmed();
      case REPLACED -> replaced();
      case MARKED_SETTLED -> at(late(), new MarkedSettled());
      case MARKED_INVALID -> markedInvalid();
      case CHANGED_MIND -> changedMind();
      case PAID_AGAIN -> paidAgain();
      case REFUNDED -> refunded();
    }
    return steps;
  }

  private void paidOnChain(Duration seen, BigDecimal value) {
    paidOnChain(seen, value, BigDecimal.ZERO);
  }

  private void paidOnChain(Duration seen, BigDecimal net, BigDecimal fee) {
    boolean replaceable = dice.chance(0.5);
    int confirmations = shop.speedPolicy().confirmations(replaceable);
    PaymentArrived payment = payments.onChain(net, fee, confirmations == 0);
    at(seen, payment);
    if (confirmations > 0) {
      at(seen.plus(blocks(confirmations)), new PaymentConfirmed(payment.id()));
    }
  }

  private void twoPayments(Duration rest) {
    BigDecimal part = payments.portion(dice.between(20, 80));
    paidOnChain(soon(), part);
    paidOnChain(rest, payments.restOf(part), payments.networkFee());
  }

  private void neverConfirmed() {
    at(inTime(), payments.onChain(payments.dueOnChain(), BigDecimal.ZERO, false));
    at(StoryTeller.TIME_TO_PAY.plus(StoryTeller.MONITORING), new MonitoringEnded());
  }

  private void replaced() {
    PaymentArrived payment = payments.onChain(payments.dueOnChain(), BigDecimal.ZERO, false);
    at(soon(), payment);
    at(inTime(), new PaymentReplaced(payment.id()));
  }

  private void markedInvalid() {
    PaymentArrived payment = payments.onChain(payments.dueOnChain(), BigDecimal.ZERO, false);
    at(soon(), payment);
    at(inTime(), new MarkedInvalid());
    at(TIME_RUNS_OUT.plus(blocks(1)), new PaymentConfirmed(payment.id()));
  }

  private void changedMind() {
    Duration first = inTime();
    at(first, new MarkedSettled());
    at(first.plus(BLOCK), new MarkedInvalid());
    at(first.plus(BLOCK.multipliedBy(2)), new MarkedSettled());
  }

  private void paidAgain() {
    at(soon(), payments.lightning());
    paidOnChain(late(), payments.dueOnChain());
  }

  private void refunded() {
    at(soon(), payments.lightning());
    at(late(), new RefundIssued(dice.id(20)));
  }

  private void at(Duration after, Happening happening) {
    steps.add(new Step(after, happening));
  }

  private Duration soon() {
    return dice.between(SOON, SOON.multipliedBy(10));
  }

  private Duration inTime() {
    return dice.between(SOON.multipliedBy(12), StoryTeller.TIME_TO_PAY.minusSeconds(30));
  }

  private Duration late() {
    return TIME_RUNS_OUT.plus(dice.between(BLOCK, BLOCK.multipliedBy(4)));
  }

  /** Blocks come at random, about every ten minutes. */
  private Duration blocks(int count) {
    Duration all = Duration.ZERO;
    for (int i = 0; i < count; i++) {
      Duration next = Duration.ofMillis((long) (BLOCK.toMillis() * dice.exponential(1)));
      all = all.plus(next.compareTo(LONGEST_BLOCK) < 0 ? next : LONGEST_BLOCK);
    }
    return all;
  }
}
