package io.btcpaytracker.sources.facts;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment as a fact tells it; (methodId, id) is its identity.
 *
 * @param methodId payment method in today's spelling, e.g. {@code BTC-CHAIN}
 * @param value gross amount without trailing zeros, so that equal amounts are equal; null when not
 *     told
 * @param fee method fee; net = value - fee
 * @param currency currency of value and fee
 * @param status the source's own word
 * @param receivedAt as the source says; not to be ordered by
 */
public record Payment(
    String methodId,
    String id,
    @Nullable BigDecimal value,
    @Nullable BigDecimal fee,
    @Nullable String currency,
    @Nullable String status,
    @Nullable String destination,
    @Nullable Instant receivedAt) {}
