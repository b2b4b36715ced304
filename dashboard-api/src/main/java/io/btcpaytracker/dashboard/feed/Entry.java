package io.btcpaytracker.dashboard.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event, serialised once for all viewers.
 *
 * @param loggedAt when the log took it
 */
record Entry(
    int partition,
    long offset,
    @Nullable String storeId,
    String type,
    Instant loggedAt,
    String json) {}
