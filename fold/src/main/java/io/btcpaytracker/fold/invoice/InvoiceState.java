package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.AdditionalStatus.MARKED;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.PAID_LATE;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.PAID_PARTIAL;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.overPaid;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.partiallyPaid;

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
import io.btcpaytracker.sources.facts.InvoiceFact.PersonalDataErased;
import io.btcpaytracker.sources.facts.InvoiceFact.RefundOffered;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;

/**
 * The life of an invoice: every status, and in {@link #evolve} every move between them.
 *
 * <p>Events come late, twice and out of order. So the table, and not the order of arrival, says
 * what can follow what: an invoice that is settled was processing before, whenever that is told.
 * Time decides only where the table has a circle, between two marks by hand (settled, invalid), and
 * between events and snapshots, which alone show what no event tells (see {@link Observation}).
 */
public sealed interface InvoiceState {
  Books books();

  /** Money may still come in on time. */
  sealed interface Open extends InvoiceState {}

  /** Moved only by a person's mark. */
  sealed interface Ended extends InvoiceState {}

  /** Events were seen, but none that tells a status. */
  record Unseen(Books books) implements Open {}

  record New(Books books) implements Open {}

  /** Paid in full, not yet confirmed. */
  record Processing(Books books) implements Open {}

  /** The time to pay is over. Late money changes its flag, never its status. */
  record Expired(Books books) implements InvoiceState {}

  record Settled(Books books) implements Ended {}

  /** Not confirmed in time, or marked so. */
  record Invalid(Books books) implements Ended {}

  /** What there is before the first event of an invoice is folded. */
  static InvoiceState before(Told first) {
    return new Unseen(Books.openedBy(first));
  }

  /** The table. Every fact in every state has exactly one outcome; it never throws. */
  static Outcome evolve(InvoiceState state, Told told) {
    var turn = new Turn(state, told);
    return switch (new Case(state, told.fact())) {
      case Case(_, InvoiceCreated(var labels)) -> turn.created(labels);
      case Case(_, PaymentSeen(var payment, var late)) -> turn.seen(payment, late);
      case Case(_, PaymentSettled(var payment, var late)) -> turn.settled(payment, late);
      case Case(_, RefundOffered(var id)) -> turn.refund(id);
      case Case(_, InvoiceObserved(var snapshot)) -> turn.observed(snapshot);
      case Case(_, PersonalDataErased _) -> turn.erased();
      case Case(_, UnknownInvoiceEvent(var type)) -> turn.noStatus("unknown type " + type);

      // A snapshot taken later shows what came of it.
      case Case(_, InvoiceFact _) when turn.isCovered() -> turn.late();

      case Case(Processing _, InvoiceProcessing f) -> turn.flag(overPaid(f.overPaid()));
      // Becoming invalid leaves the flag as it was, also when that is told afterwards.
      case Case(Invalid _, InvoiceProcessing f) when !turn.isMarked() ->
          turn.flag(overPaid(f.overPaid()));
      case Case(Open _, InvoiceProcessing f) -> turn.to(Processing::new, overPaid(f.overPaid()));
      case Case(_, InvoiceProcessing _) -> turn.late();

      case Case(Settled _, InvoiceSettled f) when f.manuallyMarked() -> turn.again(Settled::new);
      case Case(Settled _, InvoiceSettled _) -> turn.already();
      case Case(Invalid _, InvoiceSettled _) when turn.isLateAfterMark() -> turn.late();
      case Case(_, InvoiceSettled f) when f.manuallyMarked() -> turn.to(Settled::new, MARKED);
      // From Expired and Invalid only a person settles, but a settlement told is never dropped.
      case Case(_, InvoiceSettled f) -> turn.to(Settled::new, overPaid(f.overPaid()));

      case Case(Ended _, InvoiceExpired _) -> turn.late();
      case Case(_, InvoiceExpired f) -> turn.expired(partiallyPaid(f.partiallyPaid()));
      case Case(Ended _, InvoiceExpiredPaidPartial _) -> turn.late();
      case Case(_, InvoiceExpiredPaidPartial _) -> turn.expired(PAID_PARTIAL);
      case Case(Ended _, InvoicePaidAfterExpiration _) -> turn.late();
      case Case(_, InvoicePaidAfterExpiration _) -> turn.expired(PAID_LATE);

      case Case(Settled _, InvoiceInvalid _) when !turn.isMarked() ->
          turn.impossible("what is really paid cannot be made invalid");
      case Case(Settled _, InvoiceInvalid _) when turn.isLateAfterMark() -> turn.late();
      case Case(Settled _, InvoiceInvalid f) when !f.manuallyMarked() ->
          turn.impossible("what is marked settled is made invalid only by hand");
      case Case(Invalid _, InvoiceInvalid f) when !f.manuallyMarked() -> turn.already();
      case Case(Invalid _, InvoiceInvalid _) when turn.isMarked() -> turn.again(Invalid::new);
      case Case(Expired _, InvoiceInvalid f) when !f.manuallyMarked() ->
          turn.impossible("what is expired is made invalid only by hand");
      case Case(_, InvoiceInvalid f) when f.manuallyMarked() -> turn.to(Invalid::new, MARKED);
      case Case(_, InvoiceInvalid _) -> turn.unconfirmed();
    };
  }

  /** One field of the table. */
  record Case(InvoiceState state, InvoiceFact fact) {}
}
