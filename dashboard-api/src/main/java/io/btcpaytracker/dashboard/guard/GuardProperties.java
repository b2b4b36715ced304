package io.btcpaytracker.dashboard.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask.
 *
 * @param bind the address listened on
 * @param publicUrl the address people use, when it is not this machine; empty when it is
 */
@ConfigurationProperties("tracker.guard")
public record GuardProperties(
    @DefaultValue("127.0.0.1") String bind, @DefaultValue("") String publicUrl) {}
