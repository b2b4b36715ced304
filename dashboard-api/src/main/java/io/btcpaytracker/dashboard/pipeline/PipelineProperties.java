package io.btcpaytracker.dashboard.pipeline;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the picture asks, and over which time it counts.
 *
 * @param gatewayUrl of ingest-gateway, as this process reaches it
 * @param projectorUrl of projector, as this process reaches it
 * @param answerTimeout a process that has not told its health by then counts as down
 * @param believedFor what a process told is told again without asking
 * @param ratesOver events per second are of this last time
 */
@ConfigurationProperties("tracker.pipeline")
record PipelineProperties(
    @DefaultValue("http://localhost:4001") URI gatewayUrl,
    @DefaultValue("http://localhost:4002") URI projectorUrl,
    @DefaultValue("1s") Duration answerTimeout,
    @DefaultValue("1s") Duration believedFor,
    @DefaultValue("60s") Duration ratesOver) {}
