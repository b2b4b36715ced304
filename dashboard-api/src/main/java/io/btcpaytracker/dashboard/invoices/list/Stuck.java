package io.btcpaytracker.dashboard.invoices.list;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Invoices nothing was heard of for too long: each since before the moment that counts for it.
 *
 * @param expired new ones that should have expired then
 * @param opened new ones of which it is not known when they expire
 * @param paid those whose money was seen and is not settled
 */
public record Stuck(Instant expired, Instant opened, Instant paid) {
  static final String CONDITION =
      """
      and invoice.status in ('New', 'Processing')
      and case
        when invoice.status = 'Processing' then invoice.status_since < :paidBefore
        when invoice.expires_at is null then invoice.opened_at < :openedBefore
        else invoice.expires_at < :expiredBefore end\
      """;

  StatementSpec bind(StatementSpec statement) {
    return statement
        .param("expiredBefore", parameter(expired))
        .param("openedBefore", parameter(opened))
        .param("paidBefore", parameter(paid));
  }
}
