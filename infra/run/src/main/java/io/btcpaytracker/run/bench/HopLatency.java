package io.btcpaytracker.run.bench;

/**
 * Time from the moment a webhook was due to its arrival at a hop.
 *
 * @param missing webhooks that did not arrive there in time
 * @param millis percentiles in milliseconds
 */
public record HopLatency(Hop hop, int missing, Percentiles millis) {}
