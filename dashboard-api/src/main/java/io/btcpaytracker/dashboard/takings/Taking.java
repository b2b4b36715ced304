package io.btcpaytracker.dashboard.takings;

/**
 * Money in one currency.
 *
 * @param amount net (value - fee), a decimal string
 */
record Taking(String currency, String amount, long payments) {}
