package io.btcpaytracker.run.simulator.webhook;

/** One webhook registered at a store; a store may have several, each hears everything. */
public record Webhook(String id, WebhookQueue queue) {}
