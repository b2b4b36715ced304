package io.btcpaytracker.gateway.registry;

import org.jspecify.annotations.Nullable;

/**
 * The source a path names.
 *
 * @param kind kind of source, e.g. {@code btcpay}; null when the path leaves it open
 * @param sourceId which of them
 */
public record SourceAddress(@Nullable String kind, String sourceId) {
  /** Id of the source that is set by environment alone. */
  public static final String DEFAULT_ID = "default";
}
