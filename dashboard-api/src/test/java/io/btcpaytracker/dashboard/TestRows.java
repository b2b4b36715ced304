package io.btcpaytracker.dashboard;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows as the projector does. */
public final class TestRows {
  private final JdbcClient primary;
  private final String store;

  private TestRows(JdbcClient primary, String store) {
    this.primary = primary;
    this.store = store;
  }

  /** Rows of one store. */
  public static TestRows of(TestDashboard dashboard, String store) {
    return new TestRows(dashboard.primary(), store);
  }

  public TestRows invoice(String id, String status, Instant openedAt) {
    primary
        .sql(
            """
            insert into invoice (store_id, invoice_id, source, status, additional_status,
              status_since, opened_at, created_seen, settled_at, amount, currency, order_id,
              log_partition, log_offset)
            values (?, ?, 'btcpay', ?, 'None', ?, ?, true, ?, 12.50, 'EUR', 'order-7', 0, 1)
            """)
        .params(store, id, status, at(openedAt), at(openedAt))
        .param(status.equals("Settled") ? at(openedAt) : null)
        .update();
    return this;
  }

  /** Changes one column of an invoice. */
  public TestRows with(String invoice, String column, Object value) {
    primary
        .sql("update invoice set %s = ? where store_id = ? and invoice_id = ?".formatted(column))
        .params(value instanceof Instant moment ? at(moment) : value, store, invoice)
        .update();
    return this;
  }

  /** Takes one column of an invoice away. */
  public TestRows without(String invoice, String column) {
    primary
        .sql("update invoice set %s = null where store_id = ? and invoice_id = ?".formatted(column))
        .params(store, invoice)
        .update();
    return this;
  }

  /**
   * So many invoices, numbered from 0 behind the prefix, each a second older than the one before.
   */
  public TestRows invoices(String prefix, int count, String status, Instant openedAt) {
    primary
        .sql(
            """
            insert into invoice (store_id, invoice_id, source, status, additional_status,
              status_since, opened_at, created_seen, amount, currency, log_partition, log_offset)
            select ?, ? || n, 'btcpay', ?, 'None', at, at, true, 12.50, 'EUR', 0, 1
            from generate_series(0, ? - 1) n,
              lateral (select cast(? as timestamptz) - n * interval '1 second') t (at)
            """)
        .params(store, prefix, status, count, at(openedAt))
        .update();
    return this;
  }

  public TestRows payment(String invoice, String payment, String value, Instant settledAt) {
    return payment(invoice, payment, value, "Settled", settledAt, settledAt);
  }

  public TestRows pending(String invoice, String payment, String value, Instant seenAt) {
    return payment(invoice, payment, value, "Processing", seenAt, null);
  }

  public TestRows payment(
      String invoice, String payment, String value, String status, Instant seen, Instant settled) {
    primary
        .sql(
            """
            insert into payment (store_id, invoice_id, method_id, payment_id, status, value, fee,
              currency, first_seen_at, settled_at, after_expiration)
            values (?, ?, 'BTC-LN', ?, ?, ?, 0.00000001, 'BTC', ?, ?, false)
            """)
        .params(store, invoice, payment, status, new BigDecimal(value), at(seen))
        .param(settled == null ? null : at(settled))
        .update();
    primary
        .sql("insert into payment_destination values (?, ?, 'BTC-LN', ?, 'lnbc1')")
        .params(store, invoice, payment)
        .update();
    return this;
  }

  /** Changed nothing. */
  public TestRows event(String invoice, long offset, String type) {
    return event(invoice, offset, type, "Unchanged", "New", "New");
  }

  public TestRows event(
      String invoice, long offset, String type, String outcome, String from, String to) {
    Instant moment = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(offset);
    addMonth("invoice_event", moment);
    primary
        .sql(
            """
            insert into invoice_event (store_id, invoice_id, log_partition, log_offset, event_id,
              channel, type, occurred_at, received_at, redelivery, outcome, from_status, to_status,
              reason)
            values (?, ?, 0, ?, ?, 'WEBHOOK', ?, ?, ?, false, ?, ?, ?, 'because')
            """)
        .params(store, invoice, offset, UUID.randomUUID(), type, at(moment), at(moment))
        .params(outcome, from, to)
        .update();
    return this;
  }

  /** An event of the log, where it stands there, and its invoice if that is new. */
  public TestRows event(InvoiceEvent event, RecordMetadata place) {
    addMonth("invoice_event", event.getReceivedAt());
    primary
        .sql(
            """
            insert into invoice (store_id, invoice_id, source, status, additional_status,
              status_since, opened_at, created_seen, log_partition, log_offset)
            values (?, ?, 'btcpay', 'New', 'None', ?, ?, true, ?, ?)
            on conflict do nothing
            """)
        .params(store, event.getInvoiceId(), at(event.getOccurredAt()), at(event.getOccurredAt()))
        .params(place.partition(), place.offset())
        .update();
    primary
        .sql(
            """
            insert into invoice_event (store_id, invoice_id, log_partition, log_offset, event_id,
              channel, type, occurred_at, received_at, redelivery, outcome, from_status, to_status,
              reason)
            values (?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, false, 'Moved', 'New', 'New', '')
            """)
        .params(store, event.getInvoiceId(), place.partition(), place.offset())
        .params(event.getEventId(), event.getChannel().name(), event.getType())
        .params(at(event.getOccurredAt()), at(event.getReceivedAt()))
        .update();
    return this;
  }

  /** So many events, at offsets from 0. */
  public TestRows events(String invoice, int count, Instant receivedAt) {
    addMonth("invoice_event", receivedAt);
    primary
        .sql(
            """
            insert into invoice_event (store_id, invoice_id, log_partition, log_offset, event_id,
              channel, type, occurred_at, received_at, redelivery, outcome, from_status, to_status,
              reason)
            select ?, ?, 0, n, gen_random_uuid(), 'WEBHOOK', 'InvoiceCreated', at, at, false,
              'Unchanged', 'New', 'New', ''
            from generate_series(0, ? - 1) as n, cast(? as timestamptz) as at
            """)
        .params(store, invoice, count, at(receivedAt))
        .update();
    return this;
  }

  public TestRows person(String invoice, String email, String metadata) {
    primary
        .sql(
            """
            insert into invoice_person (store_id, invoice_id, buyer_email, metadata, log_offset)
            values (?, ?, ?, cast(? as jsonb), 1)
            """)
        .params(store, invoice, email, metadata)
        .update();
    return this;
  }

  public TestRows erased(String invoice, Instant erasedAt) {
    primary
        .sql("insert into erased_invoice values (?, ?, ?)")
        .params(store, invoice, at(erasedAt))
        .update();
    return this;
  }

  /** Tells that a delivery is about an invoice, and takes its body away. */
  public TestRows withoutBody(UUID delivery, String invoice) {
    primary
        .sql("update delivery set invoice_id = ? where id = ?")
        .params(invoice, delivery)
        .update();
    primary.sql("delete from delivery_body where id = ?").param(delivery).update();
    return this;
  }

  /** All there is on its timeline was received then. */
  public TestRows told(String invoice, Instant receivedAt) {
    primary
        .sql("update invoice set told_from = ?, told_to = ? where store_id = ? and invoice_id = ?")
        .params(at(receivedAt), at(receivedAt), store, invoice)
        .update();
    return this;
  }

  private void addMonth(String table, Instant time) {
    primary
        .sql(
            "select add_month(?, cast(date_trunc('month', cast(? as timestamptz), 'UTC') as date))")
        .params(table, at(time))
        .query(row -> {});
  }

  public UUID delivery(String verdict, Instant receivedAt, byte[] body, String headers) {
    return delivery(UUID.randomUUID(), verdict, receivedAt, body, headers);
  }

  public UUID delivery(UUID id, String verdict, Instant receivedAt, byte[] body, String headers) {
    addMonth("delivery", receivedAt);
    addMonth("delivery_body", receivedAt);
    primary
        .sql(
            """
            insert into delivery (id, verdict, reason, source_id, store_id, redelivery, received_at,
              http_status, headers, topic, log_partition, log_offset, body_bytes)
            values (?, ?, 'why', 'default', ?, false, ?, 401, cast(? as jsonb), 'rejected-deliveries',
              0, 3, ?)
            """)
        .params(id, verdict, store, at(receivedAt), headers, body.length)
        .update();
    primary
        .sql("insert into delivery_body (id, received_at, body) values (?, ?, ?)")
        .params(id, at(receivedAt), body)
        .update();
    return id;
  }

  /** Says that the rows hold everything before this offset of this partition. */
  public TestRows standsAt(int partition, long offset, Instant updatedAt) {
    primary
        .sql(
            """
            with moved as (
              select cast(? as integer) as p, cast(? as bigint) as o, cast(? as timestamptz) as at),
            written as (
              insert into writer_position (topic, log_partition, next_offset, updated_at)
              select 'invoice-events', p, o, at from moved
              on conflict (topic, log_partition)
                do update set next_offset = excluded.next_offset, updated_at = excluded.updated_at)
            insert into fold_position (log_partition, next_offset, updated_at)
            select p, o, at from moved
            on conflict (log_partition)
              do update set next_offset = excluded.next_offset, updated_at = excluded.updated_at
            """)
        .params(partition, offset, at(updatedAt))
        .update();
    return this;
  }

  private static Object at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
