package io.btcpaytracker.dashboard.takings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One day, or several together.
 *
 * @param asOf only what was known before this instant is in here; null for all that is known now
 * @param takings payments settled in that time
 * @param pending payments first seen in that time that are neither settled nor invalid
 * @param takingsByMethod the takings by payment method
 * @param money takings and pending, and payments that were taken back, by what their invoices make
 *     of them
 * @param paymentsWithoutAmount settled or pending ones of which nobody told value or currency
 * @param counts invoices opened in that time, by what they are
 * @param byAdditionalStatus the same with the exception to the status
 * @param expiredUnpaid of the invoices opened in that time
 * @param durations of the invoices that got their first payment, or settled, in that time
 * @param lastEventAt when the newest accepted delivery came, of any day
 */
record Summary(
    Instant from,
    Instant to,
    String zone,
    @Nullable Instant asOf,
    List<Taking> takings,
    List<Taking> pending,
    List<MethodTaking> takingsByMethod,
    List<Money> money,
    long paymentsWithoutAmount,
    Map<String, Long> counts,
    List<StatusCount> byAdditionalStatus,
    Funnel funnel,
    long expiredUnpaid,
    Durations durations,
    @Nullable Instant lastEventAt) {

  record MethodTaking(String methodId, String currency, String amount, long payments) {}

  record Money(String moneyClass, String standing, String currency, String amount, long payments) {}

  record StatusCount(String status, String additionalStatus, long invoices) {}

  /**
   * The invoices opened in that time: each number counts some of those of the number before.
   *
   * @param paid money was seen, or the status says so
   */
  record Funnel(long opened, long paid, long settled) {}

  record Durations(Estimate firstPayment, Estimate settlement) {}

  /**
   * Time since the opening.
   *
   * @param invoices of which it is known
   * @param p50Seconds half of them took no longer; null when there are none
   */
  record Estimate(long invoices, @Nullable Long p50Seconds, @Nullable Long p90Seconds) {}
}
