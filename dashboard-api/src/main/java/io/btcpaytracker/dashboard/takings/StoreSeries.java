package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.takings.Summary.Funnel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each store day by day.
 *
 * @param days their beginnings
 * @param stores those in which the most happened first
 * @param complete false when there are more stores than an answer holds
 */
record StoreSeries(
    String zone,
    @Nullable Instant asOf,
    List<Instant> days,
    List<StoreLine> stores,
    boolean complete) {

  /**
   * One store.
   *
   * @param funnel of the invoices opened in that time
   * @param takings settled in that time, day by day, in the order of the days
   */
  record StoreLine(String storeId, Funnel funnel, List<List<Taking>> takings) {}
}
