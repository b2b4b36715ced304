package io.btcpaytracker.projector.deadletter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param countEvery how often the open dead letters are counted, for health and metrics
 */
@ConfigurationProperties("tracker.dead-letters")
record DeadLetterSettings(@DefaultValue("5s") Duration countEvery) {}
