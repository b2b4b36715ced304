package io.btcpaytracker.run.simulator.life;

/** BTCPay's own words; a replaced or double-spent payment is Invalid. */
public enum PaymentStatus {
  Processing,
  Settled,
  Invalid
}
