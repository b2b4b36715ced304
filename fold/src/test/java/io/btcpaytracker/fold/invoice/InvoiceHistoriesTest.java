package io.btcpaytracker.fold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.invoice.InvoiceState.Settled;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever the way does to events (twice, shuffled, missing), certain things hold. */
class InvoiceHistoriesTest {
  private static final int HISTORIES = 10_000;
  private static final long SEED = Long.getLong("seed", new Random().nextLong());

  @Test
  void theOrderOfArrivalAndRepetitionsDoNotMatter() {
    for (int i = 0; i < HISTORIES; i++) {
      var random = new Random(SEED + i);
      List<Told> truth = TrueLives.one(random);
      List<Told> arrived = twiceAndShuffled(truth, random);

      InvoiceState expected = Life.fold(truth);
      InvoiceState found = Life.fold(arrived);

      Supplier<String> where = place(SEED + i, arrived);
      assertThat(Life.standing(found)).as(where).isEqualTo(Life.standing(expected));
      assertThat(found.books().times()).as(where).isEqualTo(expected.books().times());
      assertThat(payments(found)).as(where).isEqualTo(payments(expected));
      assertThat(found.books().labels()).as(where).isEqualTo(expected.books().labels());
    }
  }

  @Test
  void whateverIsMissingWhatWasReallyPaidNeverLeavesSettled() {
    for (int i = 0; i < HISTORIES; i++) {
      var random = new Random(SEED + i);
      List<Told> arrived = twiceAndShuffled(TrueLives.one(random), random);
      arrived.removeIf(_ -> random.nextInt(4) == 0);

      Supplier<String> where = place(SEED + i, arrived);
      boolean isPaid = false;
      InvoiceState state = null;
      for (Told told : arrived) {
        state = state == null ? InvoiceState.before(told) : state;
        Outcome outcome = InvoiceState.evolve(state, told);
        if (outcome instanceof Unchanged) {
          assertThat(Life.standing(outcome.state())).as(where).isEqualTo(Life.standing(state));
        }
        state = outcome.state();
        assertThat(!isPaid || state instanceof Settled).as(where).isTrue();
        isPaid |= state instanceof Settled s && s.books().additional() != AdditionalStatus.MARKED;
      }
    }
  }

  /** Said only on failure: most of the time would go into saying it. */
  private static Supplier<String> place(long seed, List<Told> arrived) {
    return () -> "seed %d, arrived %s".formatted(seed, arrived);
  }

  /** Each event up to three times, in any order; places in the log are those of arrival. */
  private static List<Told> twiceAndShuffled(List<Told> truth, Random random) {
    List<Told> arrived = new ArrayList<>();
    for (Told told : truth) {
      arrived.addAll(Collections.nCopies(1 + random.nextInt(3), told));
    }
    Collections.shuffle(arrived, random);
    List<Told> placed = new ArrayList<>();
    for (Told told : arrived) {
      placed.add(new Told(told.fact(), told.at(), placed.size()));
    }
    return placed;
  }

  private static Set<KnownPayment> payments(InvoiceState state) {
    return new HashSet<>(state.books().payments());
  }
}
