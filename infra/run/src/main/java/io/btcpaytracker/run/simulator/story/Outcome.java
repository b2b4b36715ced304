package io.btcpaytracker.run.simulator.story;

/** How an invoice's story goes, with how often it does in everyday trade and how much it tells. */
public enum Outcome {
  /** Lightning: paid and settled in one pass. */
  LIGHTNING(48, 5),
  /** One payment on chain, settled when confirmed. */
  ON_CHAIN(16, 5),
  /** Nobody pays. */
  UNPAID(18, 2),
  /** Two payments on chain make it up. */
  TWO_PAYMENTS(3, 7),
  /** One payment on chain that is too much. */
  OVERPAID(3, 5),
  /** Too little, and then the time ran out. */
  PARTIAL(3, 5),
  /** Everything, but too late. */
  LATE(2, 5),
  /** Too little in time, the rest too late. */
  REST_LATE(1, 8),
  /** Paid on chain and never confirmed: invalid when monitoring ends. */
  UNCONFIRMED(1, 4),
  /** The payment is replaced, silently, and nobody pays again. */
  REPLACED(1, 4),
  /** Expired, paid in cash, marked by hand. */
  MARKED_SETTLED(1, 3),
  /** Marked invalid by hand although the money then arrives. */
  MARKED_INVALID(1, 5),
  /** Marked settled, then invalid, then settled again. */
  CHANGED_MIND(0.5, 4),
  /** Settled, and then somebody pays once more. */
  PAID_AGAIN(0.5, 7),
  /** Settled by Lightning and refunded later. */
  REFUNDED(1, 6);

  private final double everydayWeight;
  private final int webhooks;

  Outcome(double everydayWeight, int webhooks) {
    this.everydayWeight = everydayWeight;
    this.webhooks = webhooks;
  }

  double everydayWeight() {
    return everydayWeight;
  }

  /** How many webhooks such a story sends. */
  int webhooks() {
    return webhooks;
  }
}
