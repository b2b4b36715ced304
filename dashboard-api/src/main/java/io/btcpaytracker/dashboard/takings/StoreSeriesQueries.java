package io.btcpaytracker.dashboard.takings;

import java.util.List;

/** The same sums as {@link SeriesQueries}, kept apart by store. */
record StoreSeriesQueries(TakingsQueries asked) {

  /** Stores in which the most happened first. */
  List<StoreOpened> opened(Span span, int rows) {
    return asked
        .of(
            span,
            """
            select store_id, coalesce(opened, 0) as opened, coalesce(paid, 0) as paid,
              coalesce(settled, 0) as settled
            from (
              select store_id, sum(invoices) as opened,
                sum(invoices) filter (where paid) as paid,
                sum(invoices) filter (where status = 'Settled') as settled
              from opened_rollup
              where bucket >= :from and bucket < :to %1$s
              group by store_id
              having sum(invoices) <> 0) o
            full join (
              select store_id, sum(payments) as payments
              from money_rollup
              where bucket >= :from and bucket < :to and standing = 'Settled' %1$s
              group by store_id
              having sum(payments) <> 0) m using (store_id)
            order by coalesce(opened, 0) + coalesce(payments, 0) desc, store_id
            limit :rows
            """)
        .param("rows", rows)
        .query((row, _) ->
            new StoreOpened(
                row.getString("store_id"),
                row.getLong("opened"),
                row.getLong("paid"),
                row.getLong("settled")))
        .list();
  }

  List<StoreAmount> settled(Span span, List<String> stores) {
    return asked
        .of(
            span,
            """
            select store_id, width_bucket(bucket, (select cast(:borders as timestamptz[]))) - 1
                as span_bucket,
              currency, sum(payments) as payments, trim_scale(sum(amount)) as amount
            from money_rollup
            where bucket >= :from and bucket < :to and standing = 'Settled' and currency <> ''
              and store_id = any(cast(:shown as text[])) %s
            group by store_id, span_bucket, currency
            having sum(payments) <> 0 or sum(amount) <> 0
            order by store_id, span_bucket, currency
            """)
        .param("borders", SeriesQueries.borders(span))
        .param("shown", stores.toArray(String[]::new))
        .query((row, _) ->
            new StoreAmount(
                row.getString("store_id"),
                row.getInt("span_bucket"),
                new Taking(
                    row.getString("currency"),
                    row.getBigDecimal("amount").toPlainString(),
                    row.getLong("payments"))))
        .list();
  }

  record StoreOpened(String storeId, long opened, long paid, long settled) {}

  record StoreAmount(String storeId, int bucket, Taking taking) {}
}
