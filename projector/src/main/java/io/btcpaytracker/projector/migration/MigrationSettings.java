package io.btcpaytracker.projector.migration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retryMin first pause while the primary is away
 * @param retryMax the pause doubles up to this
 */
@ConfigurationProperties("tracker.migration")
record MigrationSettings(
    @DefaultValue("200ms") Duration retryMin, @DefaultValue("2s") Duration retryMax) {}
