package io.btcpaytracker.dashboard.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of reading single records.
 *
 * @param readersMax how many requests read at the same time, and how many consumers are kept
 * @param readTimeout how long a request may wait for a reader, and then how long it may read
 */
@ConfigurationProperties("tracker.log")
record LogProperties(@DefaultValue("4") int readersMax, @DefaultValue("3s") Duration readTimeout) {}
