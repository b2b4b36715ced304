package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceCreated;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpired;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpiredPaidPartial;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceInvalid;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceObserved;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoicePaidAfterExpiration;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceProcessing;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import io.btcpaytracker.sources.facts.InvoiceLabels;
import io.btcpaytracker.sources.facts.InvoiceSnapshot;
import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The vocabulary of the state machine's tests: facts, and an invoice they are told to. */
final class Life {
  static final InvoiceFact CREATED = new InvoiceCreated(new InvoiceLabels("order-1", "coffee"));
  static final InvoiceFact PROCESSING = new InvoiceProcessing(false);
  static final InvoiceFact PROCESSING_OVERPAID = new InvoiceProcessing(true);
  static final InvoiceFact SETTLED = new InvoiceSettled(false, false);
  static final InvoiceFact SETTLED_OVERPAID = new InvoiceSettled(false, true);
  static final InvoiceFact MARKED_SETTLED = new InvoiceSettled(true, false);
  static final InvoiceFact EXPIRED = new InvoiceExpired(false);
  static final InvoiceFact EXPIRED_PARTLY_PAID = new InvoiceExpired(true);
  static final InvoiceFact PAID_PARTIAL = new InvoiceExpiredPaidPartial();
  static final InvoiceFact PAID_LATE = new InvoicePaidAfterExpiration();
  static final InvoiceFact INVALID = new InvoiceInvalid(false);
  static final InvoiceFact MARKED_INVALID = new InvoiceInvalid(true);

  private static final Instant START = Instant.parse("2026-07-23T09:00:00Z");

  private Life() {}

  static InvoiceFact seen(String id) {
    return new PaymentSeen(payment(id, "Processing"), false);
  }

  static InvoiceFact seenLate(String id) {
    return new PaymentSeen(payment(id, "Processing"), true);
  }

  static InvoiceFact settled(String id) {
    return new PaymentSettled(payment(id, "Settled"), false);
  }

  /** What a snapshot shows, without payments. */
  static InvoiceFact shown(String status, String additional) {
    return new InvoiceObserved(
        new InvoiceSnapshot(
            null, null, status, additional, null, null, null, null, null, null, List.of()));
  }

  static Payment payment(String id, String status) {
    return new Payment(
        "BTC-CHAIN", id, new BigDecimal("0.001"), BigDecimal.ZERO, "BTC", status, "bc1q", START);
  }

  /** The n-th second of the life. */
  static Instant second(int n) {
    return START.plusSeconds(n);
  }

  static Told told(InvoiceFact fact, int second, long offset) {
    return new Told(fact, second(second), offset);
  }

  /** Tells the facts one second after another; the last outcome. */
  static Outcome after(InvoiceFact... facts) {
    Outcome outcome = null;
    for (int i = 0; i < facts.length; i++) {
      Told told = told(facts[i], i, i);
      InvoiceState before = outcome == null ? InvoiceState.before(told) : outcome.state();
      outcome = InvoiceState.evolve(before, told);
    }
    return outcome;
  }

  static InvoiceState fold(List<Told> history) {
    InvoiceState state = InvoiceState.before(history.getFirst());
    for (Told told : history) {
      state = InvoiceState.evolve(state, told).state();
    }
    return state;
  }

  /** In short, e.g. {@code Expired/PAID_LATE}. */
  static String standing(InvoiceState state) {
    AdditionalStatus flag = state.books().additional();
    return state.getClass().getSimpleName() + (flag == AdditionalStatus.NONE ? "" : "/" + flag);
  }
}
