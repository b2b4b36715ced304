package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.webhook.Counts;

/**
 * How far it got.
 *
 * @param invoices opened so far
 * @param events what became of the webhooks about them
 */
public record SimulatorStats(long invoices, Counts events) {}
