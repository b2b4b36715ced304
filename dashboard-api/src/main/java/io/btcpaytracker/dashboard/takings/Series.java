package io.btcpaytracker.dashboard.takings;

import java.time.Instant;
import java.util.List;

/** A course over time: one point per bucket, also for those without anything in them. */
record Series(String zone, String bucket, List<Point> points) {

  /**
   * One bucket.
   *
   * @param at its beginning
   */
  record Point(Instant at, List<Amount> takings, long settledInvoices, long openedInvoices) {}

  record Amount(String currency, String amount) {}
}
