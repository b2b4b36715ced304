package io.btcpaytracker.gateway.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Reading bodies. The longest body is {@code tracker.max-body}.
 *
 * @param time how long a body may take in all
 * @param grace how long before the rate counts
 * @param bytesPerSecondMin slower than this on average is a sender that only wants to hold us
 * @param memory all long bodies together; a body's first 8 KiB do not count, so that large ones
 *     cannot keep ordinary ones out
 * @param drainMax read and thrown away after a refusal, so that the sender gets to see the answer
 */
@ConfigurationProperties("tracker.body")
record BodySettings(
    @DefaultValue("10s") Duration time,
    @DefaultValue("2s") Duration grace,
    @DefaultValue("1KB") DataSize bytesPerSecondMin,
    @DefaultValue("32MB") DataSize memory,
    @DefaultValue("16MB") DataSize drainMax) {}
