package io.btcpaytracker.fold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever BTCPay can do and whatever the way does to its events, certain things hold. {@code
 * -Dhistories=1000000} tries more of them, {@code -Dseed=} the same ones again.
 */
class InvoiceHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20_000);
  private static final long SEED = Long.getLong("seed", new Random().nextLong());

  @Test
  void theBooksAreRightInEveryHistory() {
    var simulation = new Simulation(InvoiceState::evolve);
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      if (simulation.violation(Choices.of(seed)).isPresent()) {
        int[] smallest = Shrinking.smallest(simulation, seed);
        throw new AssertionError(
            "-Dseed=%d: %s"
                .formatted(seed, simulation.violation(Choices.again(smallest)).orElseThrow()));
      }
    }
  }

  /** The rows of BTCPay's own table, those without a webhook too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW/NONE NEW/PAID_PARTIAL",
        "NEW/NONE PROCESSING/NONE",
        "NEW/PAID_PARTIAL PROCESSING/PAID_OVER",
        "PROCESSING/NONE PROCESSING/PAID_OVER",
        "PROCESSING/PAID_OVER PROCESSING/NONE",
        "PROCESSING/NONE NEW/NONE",
        "PROCESSING/NONE NEW/PAID_PARTIAL",
        "PROCESSING/NONE SETTLED/NONE",
        "PROCESSING/PAID_OVER SETTLED/PAID_OVER",
        "PROCESSING/NONE INVALID/NONE",
        "PROCESSING/PAID_OVER INVALID/PAID_OVER",
        "NEW/NONE EXPIRED/NONE",
        "NEW/PAID_PARTIAL EXPIRED/PAID_PARTIAL",
        "EXPIRED/NONE EXPIRED/PAID_PARTIAL",
        "EXPIRED/NONE EXPIRED/PAID_LATE",
        "EXPIRED/PAID_LATE EXPIRED/PAID_PARTIAL",
        "NEW/NONE SETTLED/MARKED",
        "PROCESSING/NONE SETTLED/MARKED",
        "EXPIRED/PAID_LATE SETTLED/MARKED",
        "INVALID/NONE SETTLED/MARKED",
        "NEW/NONE INVALID/MARKED",
        "PROCESSING/NONE INVALID/MARKED",
        "EXPIRED/NONE INVALID/MARKED",
        "SETTLED/MARKED INVALID/MARKED",
        "INVALID/MARKED SETTLED/MARKED"
      })
  void everyMoveOfBtcpayHappensInSomeHistory(String move) {
    boolean happens =
        LongStream.range(0, HISTORIES)
            .anyMatch(seed -> SimulatedInvoice.live(Choices.of(seed)).moves.contains(move));

    assertThat(happens).isTrue();
  }

  /** Each is a mistake somebody could make; none may pass, and each must be told in few events. */
  @ParameterizedTest
  @EnumSource
  void aBrokenFoldIsCaughtAndExplainedInFewEvents(BrokenFold broken) {
    var simulation = new Simulation(broken::evolve);
    long seed =
        LongStream.range(0, HISTORIES)
            .filter(some -> simulation.violation(Choices.of(some)).isPresent())
            .findFirst()
            .orElseThrow(() -> new AssertionError("not caught"));

    int[] smallest = Shrinking.smallest(simulation, seed);

    String words = simulation.violation(Choices.again(smallest)).orElseThrow();
    assertThat(words.lines().filter(line -> line.startsWith("    "))).hasSizeLessThanOrEqualTo(6);
  }
}
