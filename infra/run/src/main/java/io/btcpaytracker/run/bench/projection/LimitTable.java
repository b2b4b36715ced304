package io.btcpaytracker.run.bench.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.PaymentFact;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The table that the database's limits are measured with: 18 columns, as a plain sink fills it. */
final class LimitTable {
  /** A record and what it holds. */
  record Row(ConsumerRecord<byte[], byte[]> record, InvoiceEvent event) {
    static Row of(ConsumerRecord<byte[], byte[]> record) {
      return new Row(record, WireFormats.INVOICE_EVENT.decode(record.value()));
    }

    private @Nullable String payment(Function<PaymentFact, @Nullable String> field) {
      return event.getPayment() == null ? null : field.apply(event.getPayment());
    }
  }

  /**
   * @param text the value as PostgreSQL reads it
   */
  record Column(String name, String type, Function<Row, @Nullable Object> text) {}

  static final List<Column> COLUMNS =
      List.of(
          new Column("store_id", "text", row -> row.event().getStoreId()),
          new Column("invoice_id", "text", row -> row.event().getInvoiceId()),
          new Column("event_id", "uuid", row -> row.event().getEventId()),
          new Column("source_id", "text", row -> row.event().getSourceId()),
          new Column("channel", "text", row -> row.event().getChannel()),
          new Column("type", "text", row -> row.event().getType()),
          new Column("occurred_at", "timestamptz", row -> row.event().getOccurredAt()),
          new Column("received_at", "timestamptz", row -> row.event().getReceivedAt()),
          new Column("webhook_id", "text", row -> row.event().getWebhookId()),
          new Column("delivery_id", "text", row -> row.event().getDeliveryId()),
          new Column("original_delivery_id", "text", row -> row.event().getOriginalDeliveryId()),
          new Column("redelivery", "boolean", row -> row.event().getRedelivery()),
          new Column("payment_method", "text", row -> row.payment(PaymentFact::getMethodId)),
          new Column("payment_id", "text", row -> row.payment(PaymentFact::getId)),
          new Column("payment_value", "numeric", row -> row.payment(PaymentFact::getValue)),
          new Column("log_partition", "integer", row -> row.record().partition()),
          new Column("log_offset", "bigint", row -> row.record().offset()),
          new Column("body", "jsonb", row -> UTF_8.decode(row.event().getBody().duplicate())));

  private LimitTable() {}

  /** Column names, each formatted, with commas between. */
  static String columns(Function<Column, String> each) {
    return String.join(", ", COLUMNS.stream().map(each).toList());
  }

  static String create(String table, String rest) {
    return "create table %s (%s%s"
        .formatted(table, columns(column -> column.name() + " " + column.type()), rest);
  }
}
