package io.btcpaytracker.sources.facts;

/**
 * One settled thing a delivery tells: about an invoice, or about something else of the store. A
 * fact is what the source said, not a judgement: the invoice's state machine decides what it
 * changes.
 */
public sealed interface Fact permits InvoiceFact, StoreFact {}
