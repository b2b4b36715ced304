package io.btcpaytracker.dashboard.takings;

import static io.btcpaytracker.dashboard.readmodel.Columns.decimal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up rollups of the asked time, for each bucket of the span. Borders are selected, so that
 * their texts are read once and not anew for each row.
 */
record SeriesQueries(TakingsQueries asked) {

  List<BucketAmount> settledByBucket(Span span) {
    return asked
        .of(
            span,
            """
            select width_bucket(bucket, (select cast(:borders as timestamptz[]))) - 1 as span_bucket,
              currency, trim_scale(sum(amount)) as amount
            from money_rollup
            where bucket >= :from and bucket < :to and standing = 'Settled' and currency <> '' %s
            group by span_bucket, currency
            having sum(payments) <> 0 or sum(amount) <> 0
            order by span_bucket, currency
            """)
        .param("borders", borders(span))
        .query(SeriesQueries::bucketAmount)
        .list();
  }

  Map<Integer, Long> settledInvoicesByBucket(Span span) {
    return countsByBucket(
        span,
        """
        select width_bucket(bucket, (select cast(:borders as timestamptz[]))) - 1 as span_bucket,
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
        select width_bucket(bucket, (select cast(:borders as timestamptz[]))) - 1 as span_bucket,
          sum(invoices) as invoices
        from opened_rollup
        where bucket >= :from and bucket < :to %s
        group by span_bucket
        """);
  }

  private Map<Integer, Long> countsByBucket(Span span, String sql) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    asked
        .of(span, sql)
        .param("borders", borders(span))
        .query((ResultSet row) -> {
          counts.put(row.getInt("span_bucket"), row.getLong("invoices"));
        });
    return counts;
  }

  static String[] borders(Span span) {
    return span.borders().stream().map(Instant::toString).toArray(String[]::new);
  }

  private static BucketAmount bucketAmount(ResultSet row, int number) throws SQLException {
    return new BucketAmount(
        row.getInt("span_bucket"),
        new Series.Amount(row.getString("currency"), decimal(row, "amount")));
  }

  record BucketAmount(int bucket, Series.Amount amount) {}
}
