package io.btcpaytracker.run.simulator.shop;

/** How many confirmations a store waits for. */
public enum SpeedPolicy {
  HighSpeed(0),
  MediumSpeed(1),
  LowMediumSpeed(2),
  LowSpeed(6);

  private final int confirmations;

  SpeedPolicy(int confirmations) {
    this.confirmations = confirmations;
  }

  /**
   * @param replaceable the payer may still replace the payment; no store takes that at sight
   */
  public int confirmations(boolean replaceable) {
    return replaceable ? Math.max(1, confirmations) : confirmations;
  }
}
