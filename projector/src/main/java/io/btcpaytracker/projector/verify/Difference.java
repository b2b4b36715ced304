package io.btcpaytracker.projector.verify;

import org.jspecify.annotations.Nullable;

/**
 * A row that is not what the log says.
 *
 * @param key of the row, its columns separated by slashes
 * @param expected what the fold says, as JSON; null when there should be no row
 * @param found what stands in the table, as JSON; null when the row is missing
 */
record Difference(String table, String key, @Nullable String expected, @Nullable String found) {}
