package io.btcpaytracker.sources.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the merchant calls the sale, without personal data.
 *
 * @param orderId the merchant's order number
 * @param itemDescription what was sold
 */
public record InvoiceLabels(@Nullable String orderId, @Nullable String itemDescription) {}
