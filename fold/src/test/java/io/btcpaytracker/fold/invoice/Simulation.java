package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One history: an invoice lives, its events arrive, a fold takes them in, and what must hold
 * whatever happened is checked.
 *
 * @param evolve the fold on trial
 */
record Simulation(BiFunction<InvoiceState, Told, Outcome> evolve) {

  /** What went wrong, in words; empty when nothing did. */
  Optional<String> violation(Choices choices) {
    SimulatedInvoice invoice = SimulatedInvoice.live(choices);
    boolean hasLastWord = choices.oneIn(2);
    boolean hasSnapshots = hasLastWord || choices.oneIn(2);
    if (hasLastWord) {
      invoice.observe();
    }
    Arrival.Log log = Arrival.of(invoice, choices, hasSnapshots, choices.oneIn(2));
    return log.events().isEmpty()
        ? Optional.empty()
        : violation(invoice, log, hasSnapshots, hasLastWord);
  }

  private Optional<String> violation(
      SimulatedInvoice invoice, Arrival.Log log, boolean hasSnapshots, boolean hasLastWord) {
    var broken = new Broken(log.events());
    InvoiceState state = fold(log.events(), broken);

    broken.unless(isCountedOnce(invoice, state), "a payment counts more than once", state);
    if (hasLastWord) {
      broken.unlessEqual("the truth", truth(invoice), standing(state));
      broken.unlessEqual("the true payments", truePayments(invoice), payments(state));
      broken.unlessEqual("what was paid", invoice.paidAmount(), state.books().terms().paidAmount());
    }
    if (log.isComplete() && !hasSnapshots) {
      broken.unlessEqual("what was told", told(invoice), standing(state));
      broken.unlessEqual("the payments told", toldPayments(invoice), payments(state));
      InvoiceState inOrder = fold(invoice.webhooks, new Broken(invoice.webhooks));
      broken.unlessEqual("the order of events", visible(inOrder), visible(state));
    }
    if (log.isComplete()) {
      broken.unlessEqual("refunds", invoice.refunds, state.books().refunds().size());
    }
    return broken.words();
  }

  /** Once, and then all of it again. */
  private InvoiceState fold(List<Told> events, Broken broken) {
    InvoiceState once = fold(InvoiceState.before(events.getFirst()), events, broken);
    InvoiceState twice = fold(once, events, new Broken(events));
    broken.unlessEqual("folding once", visible(once), visible(twice));
    return once;
  }

  private InvoiceState fold(InvoiceState start, List<Told> events, Broken broken) {
    Set<Object> arrivedBefore = new HashSet<>();
    InvoiceState state = start;
    boolean isReallyPaid = false;
    boolean wasObserved = false;
    for (Told event : events) {
      Outcome outcome = evolve.apply(state, event);
      InvoiceState after = outcome.state();
      boolean isRepeated = !arrivedBefore.add(List.of(event.fact(), event.at()));
      if (isRepeated || outcome instanceof Unchanged) {
        broken.unlessEqual("the status before", standing(state), standing(after));
      }
      wasObserved |= after.books().terms().observedAt() != null;
      broken.unless(
          !isReallyPaid || wasObserved || Status.of(after) == Status.SETTLED,
          "what was really paid left Settled",
          after);
      isReallyPaid |=
          Status.of(after) == Status.SETTLED
              && after.books().additional() != AdditionalStatus.MARKED;
      state = after;
    }
    return state;
  }

  private static boolean isCountedOnce(SimulatedInvoice invoice, InvoiceState state) {
    List<KnownPayment> known = state.books().payments().known();
    BigDecimal sum =
        known.stream().map(p -> p.details().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    Set<String> ids = known.stream().map(KnownPayment::id).collect(Collectors.toSet());
    int expected =
        invoice.payments.stream().filter(p -> ids.contains(p.id)).mapToInt(p -> p.value).sum();
    return ids.size() == known.size() && sum.compareTo(BigDecimal.valueOf(expected)) == 0;
  }

  private static String truth(SimulatedInvoice invoice) {
    return invoice.status + "/" + invoice.flag;
  }

  private static String told(SimulatedInvoice invoice) {
    return invoice.toldStatus + "/" + invoice.toldFlag;
  }

  private static String standing(InvoiceState state) {
    return Status.of(state) + "/" + state.books().additional();
  }

  private static List<String> truePayments(SimulatedInvoice invoice) {
    return sorted(invoice.payments.stream().map(p -> name(p.methodId, p.id, p.status)));
  }

  private static List<String> toldPayments(SimulatedInvoice invoice) {
    return sorted(invoice.payments.stream().map(p -> name(p.methodId, p.id, p.told)));
  }

  private static List<String> payments(InvoiceState state) {
    return sorted(
        state.books().payments().known().stream().map(p -> name(p.methodId(), p.id(), p.status())));
  }

  private static String name(String methodId, String id, PaymentStatus status) {
    return methodId + " " + id + " " + status;
  }

  private static List<String> sorted(Stream<String> names) {
    return names.sorted().toList();
  }

  /** What must not depend on the way: all but places in the log, and what only orders news. */
  private static List<Object> visible(InvoiceState state) {
    Books books = state.books();
    List<KnownPayment> payments =
        books.payments().known().stream()
            .sorted(Comparator.comparing(KnownPayment::id))
            .map(Simulation::withoutOrder)
            .toList();
    return List.of(
        standing(state),
        payments,
        books.times(),
        books.labels(),
        Set.copyOf(books.refunds()),
        books.terms());
  }

  private static KnownPayment withoutOrder(KnownPayment p) {
    PaymentTimes t = p.times();
    var times =
        new PaymentTimes(
            t.firstSeenAt(), t.settledAt(), t.afterExpiration(), t.settledLate(), null, null);
    return new KnownPayment(p.methodId(), p.id(), p.status(), p.details(), times);
  }
}
