package io.btcpaytracker.projector.rollup;

import io.btcpaytracker.schemas.avro.InvoiceState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The differences that bring the sums from some states of invoices to later ones. Each difference
 * is booked under the quarter hour in which the later state was known, so the same states give the
 * same sums however they are cut into batches.
 */
public final class Ledger {
  private final Map<Account, Measure> differences = new HashMap<>();

  /** One row of the rollups. */
  public record Account(RollupKey key, Instant knownBucket) {}

  /**
   * @param before what the sums hold of the invoice; null for nothing yet
   * @param states of one invoice, in their order, all later than {@code before}
   */
  public void follow(@Nullable Figures before, List<InvoiceState> states) {
    Figures from = before;
    for (InvoiceState state : states) {
      Figures to = Figures.of(state);
      if (!to.equals(from)) {
        move(from, to, Quarter.of(Figures.knownAt(state)));
      }
      from = to;
    }
  }

  private void move(@Nullable Figures from, Figures to, Instant known) {
    if (from != null) {
      Contributions.of(from).forEach((key, measure) -> book(key, known, measure.negated()));
    }
    Contributions.of(to).forEach((key, measure) -> book(key, known, measure));
  }

  private void book(RollupKey key, Instant known, Measure measure) {
    differences.merge(
        new Account(key, known),
        measure,
        (a, b) -> {
          Measure sum = a.plus(b);
          return sum.isZero() ? null : sum;
        });
  }

  /** How many sums change. */
  public int size() {
    return differences.size();
  }

  /** None of them zero. */
  public Map<Account, Measure> differences() {
    return Map.copyOf(differences);
  }
}
