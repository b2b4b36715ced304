package io.btcpaytracker.dashboard.takings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One day.
 *
 * @param takings payments settled that day
 * @param pending payments first seen that day that are neither settled nor invalid
 * @param counts invoices opened that day, by what they are now
 * @param lastEventAt when the newest accepted delivery came, of any day
 */
record Summary(
    Instant from,
    Instant to,
    String zone,
    List<Taking> takings,
    List<Taking> pending,
    Map<String, Long> counts,
    @Nullable Instant lastEventAt) {}
