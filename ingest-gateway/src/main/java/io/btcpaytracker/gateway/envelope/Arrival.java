package io.btcpaytracker.gateway.envelope;

import java.time.Instant;

/**
 * A verified body and how it came.
 *
 * @param kind kind of source, e.g. {@code btcpay}
 * @param sourceId the source that signed it
 * @param receivedAt when the whole request had been read
 * @param body the exact bytes
 */
public record Arrival(String kind, String sourceId, Instant receivedAt, Trace trace, byte[] body) {}
