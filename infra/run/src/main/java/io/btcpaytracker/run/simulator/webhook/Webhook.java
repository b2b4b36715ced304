package io.btcpaytracker.run.simulator.webhook;

import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.util.function.Consumer;

/**
 * One webhook registered at a store; a store may have several, each hears everything.
 *
 * @param events takes them in the order in which they happen
 */
public record Webhook(String id, Consumer<WebhookEvent> events) {}
