package io.btcpaytracker.dashboard.takings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course over time: one point per bucket, also for those without anything in them.
 *
 * @param asOf only what was known before this instant is in here; null for all that is known now
 */
record Series(String zone, String bucket, @Nullable Instant asOf, List<Point> points) {

  /**
   * One bucket.
   *
   * @param at its beginning
   */
  record Point(Instant at, List<Amount> takings, long settledInvoices, long openedInvoices) {}

  record Amount(String currency, String amount) {}
}
