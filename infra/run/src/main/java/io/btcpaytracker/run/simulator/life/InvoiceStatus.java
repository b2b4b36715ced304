package io.btcpaytracker.run.simulator.life;

/** BTCPay's own words. */
public enum InvoiceStatus {
  New,
  Processing,
  Settled,
  Expired,
  Invalid
}
