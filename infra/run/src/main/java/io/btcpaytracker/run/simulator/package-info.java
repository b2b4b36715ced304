/**
 * A BTCPay Server that is played: stores sell, invoices live, webhooks are sent over HTTP as the
 * real one sends them. Nothing in the product knows it. Open {@link
 * io.btcpaytracker.run.simulator.Simulator} first; then, in the order of an event: {@code shop}
 * (who buys what), {@code story} (what will happen), {@code life} (BTCPay's state machine), {@code
 * wire} (the bytes), {@code webhook} (queue and retries).
 */
@NullMarked
package io.btcpaytracker.run.simulator;

import org.jspecify.annotations.NullMarked;
