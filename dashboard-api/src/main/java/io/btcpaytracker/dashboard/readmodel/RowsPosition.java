package io.btcpaytracker.dashboard.readmodel;

import java.time.Instant;
import java.util.Map;

/**
 * Where the rows of one snapshot stand in the log.
 *
 * @param updatedAt per partition, when the rows last moved
 */
record RowsPosition(LogPosition position, Map<Integer, Instant> updatedAt) {}
