package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.readmodel.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Adds up rollups of the asked time, found by keys that begin with it: what an answer costs depends
 * on the quarter hours in it, not on the invoices.
 */
record DayQueries(TakingsQueries asked) {

  /** In the order in which the page shows them. */
  List<Sums.Money> money(Span span) {
    return asked
        .of(
            span,
            """
            select standing, money_class, method_id, currency, sum(payments) as payments,
              sum(amount) as amount
            from money_rollup
            where bucket >= :from and bucket < :to %s
            group by standing, money_class, method_id, currency
            having sum(payments) <> 0 or sum(amount) <> 0
            order by currency, method_id, money_class, standing
            """)
        .query((row, _) ->
            new Sums.Money(
                row.getString("standing"),
                row.getString("money_class"),
                row.getString("method_id"),
                row.getString("currency"),
                row.getLong("payments"),
                row.getBigDecimal("amount")))
        .list();
  }

  List<Sums.Opened> opened(Span span) {
    return asked
        .of(
            span,
            """
            select status, additional_status, paid, sum(invoices) as invoices
            from opened_rollup
            where bucket >= :from and bucket < :to %s
            group by status, additional_status, paid
            having sum(invoices) <> 0
            order by status, additional_status, paid
            """)
        .query((row, _) ->
            new Sums.Opened(
                row.getString("status"),
                row.getString("additional_status"),
                row.getBoolean("paid"),
                row.getLong("invoices")))
        .list();
  }

  List<Sums.Reached> reached(Span span) {
    return asked
        .of(
            span,
            """
            select milestone, duration_class, sum(invoices) as invoices
            from milestone_rollup
            where bucket >= :from and bucket < :to %s
            group by milestone, duration_class
            having sum(invoices) <> 0
            """)
        .query((row, _) ->
            new Sums.Reached(
                row.getString("milestone"), row.getInt("duration_class"), row.getLong("invoices")))
        .list();
  }

  Optional<Instant> lastEventAt() {
    return asked
        .of(
            """
            select received_at
            from delivery
            where verdict = 'accepted' %s
            order by received_at desc
            limit 1
            """,
            "received_at")
        .query((row, _) -> Columns.instant(row, "received_at"))
        .optional();
  }
}
