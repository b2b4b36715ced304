package io.btcpaytracker.dashboard.takings;

import static io.btcpaytracker.dashboard.readmodel.Columns.decimal;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import io.btcpaytracker.dashboard.readmodel.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds up rollups of the asked time, found by keys that begin with it: what an answer costs depends
 * on the quarter hours in it, not on the invoices.
 *
 * @param asOf beginning of a quarter hour; what was known from then on is left out
 */
record TakingsQueries(JdbcClient client, Optional<String> store, Optional<Instant> asOf) {

  /** In the order in which the page shows them. */
  List<Sums.Money> money(Span span) {
    return in(
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
    return in(
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
    return in(
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
    return withStore(
            """
            select received_at
            from delivery
            where verdict = 'accepted' %s
            order by received_at desc
            limit 1
            """,
            "and received_at < :asOf")
        .query((row, _) -> Columns.instant(row, "received_at"))
        .optional();
  }

  List<BucketAmount> settledByBucket(Span span) {
    return in(
            span,
            """
            select width_bucket(bucket, cast(:borders as timestamptz[])) - 1 as span_bucket,
              currency, trim_scale(sum(amount)) as amount
            from money_rollup
            where bucket >= :from and bucket < :to and standing = 'Settled' and currency <> '' %s
            group by span_bucket, currency
            having sum(payments) <> 0 or sum(amount) <> 0
            order by span_bucket, currency
            """)
        .param("borders", borders(span))
        .query(TakingsQueries::bucketAmount)
        .list();
  }

  Map<Integer, Long> settledInvoicesByBucket(Span span) {
    return countsByBucket(
        span,
        """
        select width_bucket(bucket, cast(:borders as timestamptz[])) - 1 as span_bucket,
          sum(invoices) as invoices
        from milestone_rollup
        where bucket >= :from and bucket < :to and milestone = 'Settlement' %s
        group by span_bucket
        """);
  }

  Map<Integer, Long> openedInvoicesByBucket(Span span) {
    return countsByBucket(
        span,
        """
        select width_bucket(bucket, cast(:borders as timestamptz[])) - 1 as span_bucket,
          sum(invoices) as invoices
        from opened_rollup
        where bucket >= :from and bucket < :to %s
        group by span_bucket
        """);
  }

  private Map<Integer, Long> countsByBucket(Span span, String sql) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    in(span, sql)
        .param("borders", borders(span))
        .query((ResultSet row) -> {
          counts.put(row.getInt("span_bucket"), row.getLong("invoices"));
        });
    return counts;
  }

  private JdbcClient.StatementSpec in(Span span, String sql) {
    return withStore(sql, "and known_bucket < :asOf")
        .param("from", parameter(span.from()))
        .param("to", parameter(span.to()));
  }

  private JdbcClient.StatementSpec withStore(String sql, String ifAsOf) {
    String conditions =
        (store.isPresent() ? "and store_id = :store " : "") + (asOf.isPresent() ? ifAsOf : "");
    var statement = client.sql(sql.formatted(conditions));
    if (store.isPresent()) {
      statement = statement.param("store", store.get());
    }
    return asOf.isPresent() ? statement.param("asOf", parameter(asOf.get())) : statement;
  }

  private static String[] borders(Span span) {
    return span.borders().stream().map(Instant::toString).toArray(String[]::new);
  }

  private static BucketAmount bucketAmount(ResultSet row, int number) throws SQLException {
    return new BucketAmount(
        row.getInt("span_bucket"),
        new Series.Amount(row.getString("currency"), decimal(row, "amount")));
  }

  record BucketAmount(int bucket, Series.Amount amount) {}
}
