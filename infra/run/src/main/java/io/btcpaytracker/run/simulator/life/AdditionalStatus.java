package io.btcpaytracker.run.simulator.life;

/** BTCPay's own words. */
public enum AdditionalStatus {
  None,
  PaidPartial,
  PaidOver,
  PaidLate,
  Marked
}
