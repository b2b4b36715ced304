package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.fold.invoice.InvoiceState.Processing;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpired;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceObserved;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceProcessing;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import io.btcpaytracker.sources.facts.Payment;

/** Folds that are wrong in one thing. */
enum BrokenFold {
  /** The last to arrive wins. */
  PROCESSING_ALWAYS_WINS {
    @Override
    Outcome evolve(InvoiceState state, Told told) {
      return told.fact() instanceof InvoiceProcessing
          ? new Outcome.Moved(new Processing(state.books()), "now Processing")
          : InvoiceState.evolve(state, told);
    }
  },

  /** Time is not asked where marks go in a circle. */
  MARKS_IN_ORDER_OF_ARRIVAL {
    @Override
    Outcome evolve(InvoiceState state, Told told) {
      boolean isMark =
          told.fact().equals(Life.MARKED_SETTLED) || told.fact().equals(Life.MARKED_INVALID);
      return isMark && state.books().standing().since().isAfter(told.at())
          ? InvoiceState.evolve(
              state, new Told(told.fact(), state.books().standing().since(), told.offset()))
          : InvoiceState.evolve(state, told);
    }
  },

  /** A payment told again is another payment. */
  PAYMENTS_COUNTED_PER_EVENT {
    @Override
    Outcome evolve(InvoiceState state, Told told) {
      InvoiceFact fact =
          told.fact() instanceof PaymentSettled(Payment p, boolean late)
              ? new PaymentSettled(
                  new Payment(
                      "other " + p.methodId(),
                      p.id(),
                      p.value(),
                      p.fee(),
                      p.currency(),
                      p.status(),
                      p.destination(),
                      p.receivedAt()),
                  late)
              : told.fact();
      return InvoiceState.evolve(state, new Told(fact, told.at(), told.offset()));
    }
  },

  /** Snapshots are looked at, but never believed. */
  SNAPSHOTS_IGNORED {
    @Override
    Outcome evolve(InvoiceState state, Told told) {
      return told.fact() instanceof InvoiceObserved
          ? new Outcome.Unchanged(state, new Outcome.Why(Outcome.Kind.LATE, "ignored"))
          : InvoiceState.evolve(state, told);
    }
  },

  /** What expired is over. */
  EXPIRED_IS_THE_END {
    @Override
    Outcome evolve(InvoiceState state, Told told) {
      boolean isOver = state instanceof InvoiceState.Expired;
      return isOver && told.fact() instanceof InvoiceSettled
          ? new Outcome.Unchanged(state, new Outcome.Why(Outcome.Kind.LATE, "expired"))
          : InvoiceState.evolve(state, told);
    }
  },

  /** An expiry told late undoes what was paid. */
  EXPIRY_ALWAYS_WINS {
    @Override
    Outcome evolve(InvoiceState state, Told told) {
      return told.fact() instanceof InvoiceExpired
          ? new Outcome.Moved(new InvoiceState.Expired(state.books()), "now Expired")
          : InvoiceState.evolve(state, told);
    }
  };

  abstract Outcome evolve(InvoiceState state, Told told);
}
