package io.btcpaytracker.dashboard.exports;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Every row of a grain that a filter lets through, newest first. */
record ExportQueries(JdbcClient client, ExportQuery query) {
  private static final String INVOICES =
      """
      select store_id, invoice_id, status, additional_status, status_since, opened_at, processing_at,
        settled_at, expired_at, invalid_at, expires_at, amount, currency, paid_amount, order_id,
        item_description, refunds_offered, archived,
        (select count(*) from payment p
          where p.store_id = invoice.store_id and p.invoice_id = invoice.invoice_id) as payments
      from invoice
      where true %s
      order by opened_at desc, store_id, invoice_id
      """;

  private static final String PAYMENTS =
      """
      select invoice.store_id, invoice.invoice_id, invoice.order_id,
        invoice.status as invoice_status, invoice.additional_status as invoice_additional_status,
        invoice.currency as invoice_currency, paid.method_id, paid.payment_id, paid.status,
        paid.value, paid.fee, paid.value - coalesce(paid.fee, 0) as net, paid.currency, paid.rate,
        paid.first_seen_at, paid.received_at, paid.settled_at, paid.after_expiration,
        (select destination from payment_destination d
          where d.store_id = paid.store_id and d.invoice_id = paid.invoice_id
            and d.method_id = paid.method_id and d.payment_id = paid.payment_id) as destination
      from invoice
      cross join lateral (
        select * from payment
        where payment.store_id = invoice.store_id and payment.invoice_id = invoice.invoice_id
        order by method_id, payment_id) paid
      where true %s
      order by invoice.opened_at desc, invoice.store_id, invoice.invoice_id
      """;

  private static final String DELIVERIES =
      """
      select id, verdict, reason, source_id, store_id, invoice_id, object_id, type, webhook_id,
        delivery_id, original_delivery_id, redelivery, occurred_at, received_at, http_status,
        body_bytes, topic, log_partition as partition, log_offset as "offset"
      from delivery
      where true %s
      order by received_at desc, id
      """;

  void each(int fetchRows, RowCallbackHandler row) {
    fromTheFirstOn();
    query.parameters().apply(client.sql(sql()).withFetchSize(fetchRows)).query(row);
  }

  /** How many there will be, as the planner thinks: counting would mean to read them all. */
  long expected() {
    String plan =
        query
            .parameters()
            .apply(client.sql("explain (format json) " + sql()))
            .query(String.class)
            .single();
    return JsonMapper.shared().readTree(plan).at("/0/Plan/Plan Rows").asLong();
  }

  /** In the order of an index, and not collected and sorted before the first row is there. */
  private void fromTheFirstOn() {
    client.sql("select set_config('enable_sort', 'off', true)").query(_ -> {});
  }

  private String sql() {
    String statement =
        switch (query.grain()) {
          case INVOICES -> INVOICES;
          case PAYMENTS -> PAYMENTS;
          case DELIVERIES -> DELIVERIES;
        };
    return statement.formatted(query.conditions());
  }
}
