package io.btcpaytracker.gateway.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the HTTP server that Spring has no property for; the others are in application.yml.
 *
 * @param headerTime how long a request line and its headers may take in all
 * @param headersMax number of headers
 */
@ConfigurationProperties("tracker.edge")
record EdgeSettings(@DefaultValue("5s") Duration headerTime, @DefaultValue("50") int headersMax) {}
