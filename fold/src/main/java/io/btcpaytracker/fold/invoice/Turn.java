package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.AdditionalStatus.MARKED;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.NONE;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.PAID_OVER;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.partiallyPaid;

import io.btcpaytracker.fold.invoice.InvoiceState.Expired;
import io.btcpaytracker.fold.invoice.InvoiceState.Invalid;
import io.btcpaytracker.fold.invoice.InvoiceState.New;
import io.btcpaytracker.fold.invoice.InvoiceState.Processing;
import io.btcpaytracker.fold.invoice.InvoiceState.Settled;
import io.btcpaytracker.fold.invoice.InvoiceState.Unseen;
import io.btcpaytracker.fold.invoice.Outcome.Kind;
import io.btcpaytracker.fold.invoice.Outcome.Moved;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import io.btcpaytracker.fold.invoice.Outcome.Why;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpired;
import io.btcpaytracker.sources.facts.InvoiceLabels;
import io.btcpaytracker.sources.facts.Payment;
import java.time.Instant;
import java.util.function.Function;

/** The moves the table is written in: one fact meeting one state. */
record Turn(InvoiceState state, Told told) {

  /** Enters a status. */
  Outcome to(Function<Books, InvoiceState> status, AdditionalStatus flag) {
    InvoiceState entered = status.apply(reached().with(flag).since(told));
    return new Moved(entered, "now " + nameOf(entered) + flag.words());
  }

  /** The same status with another flag. */
  Outcome flag(AdditionalStatus flag) {
    return flag == state.books().additional()
        ? already()
        : new Moved(keep(reached().with(flag)), nameOf(state) + flag.words());
  }

  /** Enters Expired, or adds to it: what was paid late stays paid late, whatever is told after. */
  Outcome expired(AdditionalStatus toldFlag) {
    AdditionalStatus flag = toldFlag.atLeast(partiallyPaid(reached().hasLateMoney()));
    return state instanceof Expired ? expiredAgain(flag) : to(Expired::new, flag);
  }

  private Outcome expiredAgain(AdditionalStatus flag) {
    boolean enteredEarlier = told.fact() instanceof InvoiceExpired && told.at().isBefore(since());
    Books books = enteredEarlier ? reached().since(told) : reached();
    AdditionalStatus both = books.additional().atLeast(flag);
    return both == books.additional()
        ? unchanged(books, Kind.ALREADY, "already Expired")
        : new Moved(new Expired(books.with(both)), "Expired" + both.words());
  }

  /** Marked by hand once more. If later than the mark known, it was unmarked in between. */
  Outcome again(Function<Books, InvoiceState> status) {
    return isMarked() && told.at().isAfter(since()) ? to(status, MARKED) : already();
  }

  Outcome created(InvoiceLabels labels) {
    if (state.books().times().createdSeen()) {
      return unchanged(opened(), Kind.ALREADY, "already created");
    }
    Books created = opened().with(labels).with(opened().times().created(told.at()));
    return switch (state) {
      case Unseen _ -> new Moved(asNew(created.since(told)), "created");
      case New _ -> new Moved(asNew(created.since(told)), "created, told late");
      case Processing _, Expired _, Settled _, Invalid _ ->
          new Moved(keep(created), "created, told late");
    };
  }

  Outcome seen(Payment payment, boolean afterExpiration) {
    KnownPayment seen = KnownPayment.seen(payment, afterExpiration, told.at());
    return paid(opened().seen(seen), afterExpiration, "payment seen");
  }

  Outcome settled(Payment payment, boolean afterExpiration) {
    KnownPayment settled = KnownPayment.settled(payment, afterExpiration, told.at());
    return paid(opened().settled(settled), afterExpiration, "payment settled");
  }

  private Outcome paid(Books paid, boolean afterExpiration, String what) {
    if (paid.holdsTooMany()) {
      return unchanged(opened(), Kind.TOO_MANY, "payment beyond the first " + Books.PAYMENTS_MAX);
    }
    if (paid.payments().equals(state.books().payments())) {
      return unchanged(opened(), Kind.ALREADY, what + " before");
    }
    InvoiceState after =
        switch (state) {
          // A payment in time proves an invoice was open; a late one says only that it is not now.
          case Unseen _ when !afterExpiration -> asNew(paid.since(told));
          case New _ -> asNew(paid);
          case Expired _ -> new Expired(paid.withLateMoney());
          case Unseen _, Processing _, Settled _, Invalid _ -> keep(paid);
        };
    return new Moved(after, what);
  }

  /** By BTCPay's rule an invoice that is New with money in it is paid in part. */
  private static InvoiceState asNew(Books books) {
    return new New(books.with(partiallyPaid(books.hasMoney())));
  }

  /** Changes no figure, and is no evidence of when the invoice was made. */
  Outcome erased() {
    Books books = state.books();
    return books.erasedAt() != null
        ? unchanged(books, Kind.ALREADY, "personal data erased before")
        : new Moved(keep(books.erased(told.at())), "personal data erased");
  }

  Outcome noStatus(String words) {
    return unchanged(opened(), Kind.NO_STATUS, words);
  }

  Outcome already() {
    return unchanged(reached(), Kind.ALREADY, "already " + nameOf(state));
  }

  /** It happened, but other things have happened since: its time is noted. */
  Outcome late() {
    return unchanged(reached(), Kind.LATE, "came late, already " + nameOf(state));
  }

  Outcome impossible(String rule) {
    return unchanged(opened(), Kind.IMPOSSIBLE, rule);
  }

  private Outcome unchanged(Books books, Kind kind, String words) {
    return new Unchanged(keep(books), new Why(kind, words));
  }

  boolean isMarked() {
    return state.books().additional() == MARKED;
  }

  boolean isLateAfterMark() {
    return isMarked() && told.at().isBefore(since());
  }

  /** Becoming invalid leaves the flag as it was, and only one can still be true of it. */
  AdditionalStatus overPaidBefore() {
    return state.books().additional() == PAID_OVER ? PAID_OVER : NONE;
  }

  private Instant since() {
    return state.books().statusSince();
  }

  private Books opened() {
    return state.books().with(state.books().times().openBy(told.at()));
  }

  private Books reached() {
    return opened().with(opened().times().reached(told.fact(), told.at()));
  }

  private InvoiceState keep(Books books) {
    return switch (state) {
      case Unseen _ -> new Unseen(books);
      case New _ -> new New(books);
      case Processing _ -> new Processing(books);
      case Settled _ -> new Settled(books);
      case Expired _ -> new Expired(books);
      case Invalid _ -> new Invalid(books);
    };
  }

  private static String nameOf(InvoiceState state) {
    return state.getClass().getSimpleName();
  }
}
