package io.btcpaytracker.run.simulator.story;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How often each outcome occurs; weights are relative, outcomes without one do not occur. */
public record Mix(Map<Outcome, Double> weights) {

  /**
   * @throws IllegalArgumentException when no outcome has a weight
   */
  public Mix {
    weights = Map.copyOf(weights);
    if (weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
      throw new IllegalArgumentException(
          "mix %s lets nothing happen (expected a weight above 0); weigh an outcome"
              .formatted(weights));
    }
  }

  /** What a shop sees over a year. */
  public static Mix everyday() {
    Map<Outcome, Double> weights = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      weights.put(outcome, outcome.everydayWeight());
    }
    return new Mix(weights);
  }

  /** These and no others, equally often. */
  public static Mix of(Outcome... outcomes) {
    Map<Outcome, Double> weights = new EnumMap<>(Outcome.class);
    Arrays.stream(outcomes).forEach(outcome -> weights.put(outcome, 1.0));
    return new Mix(weights);
  }

  /** How many webhooks an invoice sends on average. */
  public double webhooksPerInvoice() {
    return Arrays.stream(Outcome.values()).mapToDouble(o -> weight(o) * o.webhooks()).sum()
        / total();
  }

  /**
   * @param share from 0 to 1, 1 not included
   */
  Outcome at(double share) {
    double left = share * total();
    for (Outcome outcome : Outcome.values()) {
      left -= weight(outcome);
      if (left < 0) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("share %s is not below 1".formatted(share));
  }

  private double total() {
    return Arrays.stream(Outcome.values()).mapToDouble(this::weight).sum();
  }

  private double weight(Outcome outcome) {
    return weights.getOrDefault(outcome, 0.0);
  }
}
