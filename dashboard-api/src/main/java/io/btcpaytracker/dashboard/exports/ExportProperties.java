package io.btcpaytracker.dashboard.exports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of exports. Each holds a connection and a snapshot of the standby as long as it runs.
 *
 * @param atOnce most exports at the same time
 * @param fetchRows rows kept in memory of each
 * @param longest an export that takes longer is broken off: its reader is too slow for it
 * @param remembered most exports that are still told of after they ended
 */
@ConfigurationProperties("tracker.export")
record ExportProperties(
    @DefaultValue("3") int atOnce,
    @DefaultValue("2000") int fetchRows,
    @DefaultValue("1h") Duration longest,
    @DefaultValue("100") int remembered) {}
