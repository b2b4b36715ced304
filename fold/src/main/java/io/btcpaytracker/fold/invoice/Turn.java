package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.AdditionalStatus.MARKED;
import static io.btcpaytracker.fold.invoice.AdditionalStatus.NONE;
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
import io.btcpaytracker.sources.facts.InvoiceSnapshot;
import io.btcpaytracker.sources.facts.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** The moves the table is written in: one fact meeting one state. */
record Turn(InvoiceState state, Told told) {
  /** Two webhooks may stamp the same mark in two seconds. */
  private static final Duration SAME_MARK_MAX = Duration.ofSeconds(5);

  /** Enters a status. */
  Outcome to(Function<Books, InvoiceState> status, AdditionalStatus flag) {
    Books books = reached();
    Standing standing = books.standing().since(told).flagged(flag, told.at());
    return entered(status.apply(books.with(standing)));
  }

  /** Enters Invalid by itself; the flag stays, and only one can still be true of it. */
  Outcome unconfirmed() {
    Books books = reached();
    Standing since = books.standing().since(told);
    Standing standing = state instanceof Processing ? since : since.flagged(NONE, null);
    return entered(new Invalid(books.with(standing)));
  }

  private static Outcome entered(InvoiceState state) {
    return new Moved(state, "now " + nameOf(state) + state.books().additional().words());
  }

  /** The same status with another flag, if that is newer than the one known. */
  Outcome flag(AdditionalStatus flag) {
    Books books = state instanceof Processing ? enteredBy() : reached();
    Instant known = books.standing().additionalSince();
    if (known != null && told.at().isBefore(known)) {
      return unchanged(books, Kind.LATE, "came late, already " + nameOf(state));
    }
    Books flagged = books.with(books.standing().flagged(flag, told.at()));
    return flag == state.books().additional()
        ? unchanged(flagged, Kind.ALREADY, "already " + nameOf(state))
        : new Moved(keep(flagged), nameOf(state) + flag.words());
  }

  /** Enters Expired, or adds to it: what was paid late stays paid late, whatever is told after. */
  Outcome expired(AdditionalStatus toldFlag) {
    AdditionalStatus flag =
        toldFlag.atLeast(partiallyPaid(state.books().payments().hasLateMoney()));
    return state instanceof Expired ? expiredAgain(flag) : to(Expired::new, flag);
  }

  private Outcome expiredAgain(AdditionalStatus flag) {
    Books reached = reached();
    Standing standing = reached.standing();
    Books books = told.fact() instanceof InvoiceExpired ? reached.with(standing.by(told)) : reached;
    AdditionalStatus both = standing.additional().atLeast(flag);
    return both == standing.additional()
        ? unchanged(books, Kind.ALREADY, "already Expired")
        : new Moved(
            new Expired(books.with(books.standing().flagged(both, told.at()))),
            "Expired" + both.words());
  }

  /** Marked by hand once more. If later than the mark known, it was unmarked in between. */
  Outcome again(Function<Books, InvoiceState> status) {
    if (!isMarked() || !told.at().isAfter(since())) {
      return already();
    }
    return told.at().isAfter(since().plus(SAME_MARK_MAX))
        ? to(status, MARKED)
        : unchanged(since(reached()), Kind.ALREADY, "already " + nameOf(state));
  }

  Outcome created(InvoiceLabels labels) {
    Times times = state.books().times();
    if (times.createdSeen()) {
      Instant first = Clocks.earlier(times.openedAt(), told.at());
      return unchanged(state.books().with(times.created(first)), Kind.ALREADY, "already created");
    }
    Books created = state.books().with(labels).with(times.created(told.at()));
    return switch (state) {
      case Unseen _ -> new Moved(Receipt.asNew(since(created)), "created");
      case New _ when !isCovered() ->
          new Moved(Receipt.asNew(since(created)), "created, told late");
      case New _, Processing _, Expired _, Settled _, Invalid _ ->
          new Moved(keep(created), "created, told late");
    };
  }

  Outcome seen(Payment payment, boolean late) {
    KnownPayment seen = KnownPayment.seen(payment, late, told.at());
    return new Receipt(this, payment, late)
        .into(state.books().payments().seen(seen), "payment seen");
  }

  Outcome settled(Payment payment, boolean late) {
    KnownPayment settled = KnownPayment.settled(payment, late, told.at());
    return new Receipt(this, payment, late)
        .into(state.books().payments().settled(settled), "payment settled");
  }

  Outcome refund(String id) {
    if (state.books().refunds().contains(id)) {
      return unchanged(opened(), Kind.ALREADY, "refund offered before");
    }
    return state.books().refunds().size() == Books.REFUNDS_MAX
        ? unchanged(opened(), Kind.TOO_MANY, "refund beyond the first " + Books.REFUNDS_MAX)
        : new Moved(keep(opened().withRefund(id)), "a refund was offered");
  }

  Outcome observed(InvoiceSnapshot snapshot) {
    return new Observation(state, told, snapshot).outcome();
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
    // Marks come in turns, so an earlier one may be another one.
    Books books = isMarked() ? reached() : enteredBy();
    return unchanged(books, Kind.ALREADY, "already " + nameOf(state));
  }

  /** It happened, but other things have happened since: its time is noted. */
  Outcome late() {
    return unchanged(reached(), Kind.LATE, "came late, already " + nameOf(state));
  }

  Outcome impossible(String rule) {
    return unchanged(opened(), Kind.IMPOSSIBLE, rule);
  }

  Outcome unchanged(Books books, Kind kind, String words) {
    return new Unchanged(keep(books), new Why(kind, words));
  }

  boolean isMarked() {
    return state.books().additional() == MARKED;
  }

  boolean isLateAfterMark() {
    return isMarked() && told.at().isBefore(since());
  }

  /** The newest snapshot was taken well after it. */
  boolean isCovered() {
    return Clocks.covers(state.books().terms().observedAt(), told.at());
  }

  private Instant since() {
    return state.books().standing().since();
  }

  Books since(Books books) {
    return books.with(books.standing().since(told));
  }

  Books opened() {
    return state.books().with(state.books().times().openBy(told.at()));
  }

  private Books reached() {
    Books opened = opened();
    return opened
        .with(opened.times().reached(told.fact(), told.at()))
        .with(opened.standing().told(told.at()));
  }

  private Books enteredBy() {
    Books reached = reached();
    return reached.with(reached.standing().by(told));
  }

  InvoiceState keep(Books books) {
    return Status.of(state).with(books);
  }

  private static String nameOf(InvoiceState state) {
    return Status.of(state).word();
  }
}
