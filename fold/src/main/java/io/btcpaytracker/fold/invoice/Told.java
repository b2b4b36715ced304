package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.InvoiceFact;
import java.time.Instant;

/**
 * A fact with its place in time and in the log.
 *
 * @param at when the source says it happened; whole seconds, so ties are normal
 * @param offset place in the invoice's partition; decides ties
 */
public record Told(InvoiceFact fact, Instant at, long offset) {}
