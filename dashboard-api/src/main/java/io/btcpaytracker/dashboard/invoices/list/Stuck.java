package io.btcpaytracker.dashboard.invoices.list;

import java.time.Instant;

/**
 * Invoices nothing has been heard of for too long.
 *
 * @param newUntil new ones that should have expired before then; where it is not known when, those
 *     that were opened before then
 * @param processingSince those whose money was seen before then and is not settled
 */
public record Stuck(Instant newUntil, Instant processingSince) {
  String condition() {
    return """
    and invoice.status in ('New', 'Processing')
    and case invoice.status
      when 'New' then coalesce(invoice.expires_at, invoice.opened_at) < :newUntil
      else invoice.status_since < :processingSince end
    """;
  }
}
