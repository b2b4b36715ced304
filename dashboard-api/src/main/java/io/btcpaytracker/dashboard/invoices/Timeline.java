package io.btcpaytracker.dashboard.invoices;

import java.util.List;

/**
 * Events in log order.
 *
 * @param complete false when there are more events than an answer holds; then these are the newest
 */
record Timeline(List<TimelineEvent> events, boolean complete) {}
