package io.btcpaytracker.dashboard.invoices.list;

/** By what invoices can be picked. */
enum Criterion {
  STORES,
  STATUS,
  ADDITIONAL_STATUS,
  METHOD,
  CURRENCY,
  AMOUNT,
  TIME,
  TEXT,
  STUCK
}
