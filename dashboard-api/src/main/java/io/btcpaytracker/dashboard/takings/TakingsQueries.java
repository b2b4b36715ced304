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

/** Each question reads only rows of the asked time, by an index that begins with it. */
record TakingsQueries(JdbcClient client, Optional<String> store) {
  private static final List<String> STATUSES =
      List.of("New", "Processing", "Settled", "Expired", "Invalid", "Unknown");

  List<Taking> settled(Span span) {
    return in(
            span,
            """
            select currency, sum(value - coalesce(fee, 0)) as amount, count(*) as payments
            from payment
            where settled_at >= :from and settled_at < :to and status <> 'Invalid'
              and value is not null and currency is not null %s
            group by currency
            order by currency
            """)
        .query(TakingsQueries::taking)
        .list();
  }

  List<Taking> pending(Span span) {
    return in(
            span,
            """
            select currency, sum(value - coalesce(fee, 0)) as amount, count(*) as payments
            from payment
            where first_seen_at >= :from and first_seen_at < :to
              and settled_at is null and status <> 'Invalid'
              and value is not null and currency is not null %s
            group by currency
            order by currency
            """)
        .query(TakingsQueries::taking)
        .list();
  }

  /** Every status, also those without an invoice. */
  Map<String, Long> counts(Span span) {
    Map<String, Long> counts = new LinkedHashMap<>();
    STATUSES.forEach(status -> counts.put(status, 0L));
    in(
            span,
            """
            select status, count(*) as invoices
            from invoice
            where opened_at >= :from and opened_at < :to %s
            group by status
            """)
        .query((ResultSet row) -> {
          counts.put(row.getString("status"), row.getLong("invoices"));
        });
    return counts;
  }

  Optional<Instant> lastEventAt() {
    return withStore(
            """
            select received_at
            from delivery
            where verdict = 'accepted' %s
            order by received_at desc
            limit 1
            """)
        .query((row, _) -> Columns.instant(row, "received_at"))
        .optional();
  }

  List<BucketAmount> settledByBucket(Span span) {
    return in(
            span,
            """
            select width_bucket(settled_at, cast(:borders as timestamptz[])) - 1 as bucket,
              currency, sum(value - coalesce(fee, 0)) as amount
            from payment
            where settled_at >= :from and settled_at < :to and status <> 'Invalid'
              and value is not null and currency is not null %s
            group by bucket, currency
            order by bucket, currency
            """)
        .param("borders", borders(span))
        .query(TakingsQueries::bucketAmount)
        .list();
  }

  Map<Integer, Long> settledInvoicesByBucket(Span span) {
    return countsByBucket(
        span,
        """
        select width_bucket(settled_at, cast(:borders as timestamptz[])) - 1 as bucket,
          count(*) as invoices
        from invoice
        where settled_at >= :from and settled_at < :to and status = 'Settled' %s
        group by bucket
        """);
  }

  Map<Integer, Long> openedInvoicesByBucket(Span span) {
    return countsByBucket(
        span,
        """
        select width_bucket(opened_at, cast(:borders as timestamptz[])) - 1 as bucket,
          count(*) as invoices
        from invoice
        where opened_at >= :from and opened_at < :to %s
        group by bucket
        """);
  }

  private Map<Integer, Long> countsByBucket(Span span, String sql) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    in(span, sql)
        .param("borders", borders(span))
        .query((ResultSet row) -> {
          counts.put(row.getInt("bucket"), row.getLong("invoices"));
        });
    return counts;
  }

  private JdbcClient.StatementSpec in(Span span, String sql) {
    return withStore(sql).param("from", parameter(span.from())).param("to", parameter(span.to()));
  }

  private JdbcClient.StatementSpec withStore(String sql) {
    var statement = client.sql(sql.formatted(store.isPresent() ? "and store_id = :store" : ""));
    return store.isPresent() ? statement.param("store", store.get()) : statement;
  }

  private static String[] borders(Span span) {
    return span.borders().stream().map(Instant::toString).toArray(String[]::new);
  }

  private static Taking taking(ResultSet row, int number) throws SQLException {
    return new Taking(row.getString("currency"), decimal(row, "amount"), row.getLong("payments"));
  }

  private static BucketAmount bucketAmount(ResultSet row, int number) throws SQLException {
    return new BucketAmount(
        row.getInt("bucket"), new Series.Amount(row.getString("currency"), decimal(row, "amount")));
  }

  record BucketAmount(int bucket, Series.Amount amount) {}
}
