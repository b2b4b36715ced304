package io.btcpaytracker.projector.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the watch over generations.
 *
 * @param look how often a projector looks which generation is current
 */
@ConfigurationProperties("tracker.generation")
record GenerationSettings(@DefaultValue("500ms") Duration look) {}
