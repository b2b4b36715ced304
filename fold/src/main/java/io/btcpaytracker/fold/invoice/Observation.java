package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.fold.invoice.Outcome.Kind;
import io.btcpaytracker.fold.invoice.Outcome.Moved;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import io.btcpaytracker.fold.invoice.Outcome.Why;
import io.btcpaytracker.sources.facts.InvoiceSnapshot;
import io.btcpaytracker.sources.facts.InvoiceSnapshot.PricedPayment;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A snapshot meeting a state. One that covers every event known is believed, wherever it leads: it
 * alone shows what no event tells. One taken about the time of the newest event may be behind it,
 * and only leads forward. See docs/decisions/0007.
 */
record Observation(InvoiceState state, Told told, InvoiceSnapshot snapshot) {

  Outcome outcome() {
    Books paid = state.books().with(payments());
    if (state.books().terms().isAsNewAs(told.at())) {
      return outcome(statusNow().with(paid), Kind.LATE, "a snapshot as new is known");
    }
    Books noted = paid.with(opened()).with(paid.terms().shown(snapshot));
    return Optional.ofNullable(snapshot.status())
        .flatMap(Status::shownAs)
        .map(shown -> shown(noted, shown))
        .orElseGet(
            () -> outcome(statusNow().with(noted), Kind.NO_STATUS, "snapshot shows no status"));
  }

  private Outcome shown(Books noted, Status shown) {
    Books observed =
        noted.with(noted.terms().observed(told.at())).with(noted.times().reached(shown, told.at()));
    AdditionalStatus flag = flagShown(shown);
    if (shown == statusNow() && flag == flagNow()) {
      return outcome(shown.with(observed), Kind.ALREADY, "snapshot shows nothing new");
    }
    if (!isBelieved(shown, flag)) {
      String behind = "snapshot is behind, it shows " + shown.word() + flag.words();
      return outcome(statusNow().with(observed), Kind.LATE, behind);
    }
    Standing since = shown == statusNow() ? observed.standing() : observed.standing().since(told);
    InvoiceState after = shown.with(observed.with(since.flagged(flag, told.at())));
    return new Moved(after, "snapshot shows " + shown.word() + flag.words());
  }

  private boolean isBelieved(Status shown, AdditionalStatus flag) {
    return Clocks.coversAll(told.at(), state.books().toldAt())
        || shown.isBeyond(statusNow())
        || (shown == statusNow() && flag.atLeast(flagNow()) == flag && isFlagNewer());
  }

  private boolean isFlagNewer() {
    Instant since = state.books().standing().additionalSince();
    return since == null || told.at().isAfter(since);
  }

  /** A word that is not known leaves the flag, where it can still be true. */
  private AdditionalStatus flagShown(Status shown) {
    return AdditionalStatus.shownAs(snapshot.additionalStatus())
        .orElse(shown == statusNow() ? flagNow() : AdditionalStatus.NONE);
  }

  private Payments payments() {
    Payments payments = state.books().payments();
    for (PricedPayment shown : snapshot.payments()) {
      if (Receipt.canBe(shown.payment())) {
        payments = payments.shown(KnownPayment.observed(shown, told.at()));
      }
    }
    return payments;
  }

  private Times opened() {
    Instant created = Objects.requireNonNullElse(snapshot.createdAt(), told.at());
    return state.books().times().openBy(Clocks.earlier(created, told.at()));
  }

  /** The status stays. */
  private Outcome outcome(InvoiceState after, Kind kind, String words) {
    Books before = state.books();
    boolean isSame =
        after.books().payments().isSame(before.payments())
            && after.books().terms().isSame(before.terms());
    return isSame
        ? new Unchanged(after, new Why(kind, words))
        : new Moved(after, "snapshot tells more, status stays: " + words);
  }

  private Status statusNow() {
    return Status.of(state);
  }

  private AdditionalStatus flagNow() {
    return state.books().additional();
  }
}
