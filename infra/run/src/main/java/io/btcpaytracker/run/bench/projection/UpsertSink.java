package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.bench.projection.LimitTable.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One upsert statement per batch, of the newest event for each key: what a plain sink does at its
 * best, without reading what the event says.
 */
record UpsertSink(Connection connection, Grain grain) implements TopicReading.Sink {

  /** What a row stands for. */
  enum Grain {
    /** Several events of an invoice in a batch become one row. */
    INVOICE("per_invoice", "store_id, invoice_id"),
    /** Every event is a row, as it is for the projector's timeline. */
    EVENT("per_event", "store_id, invoice_id, log_partition, log_offset");

    private final String table;
    private final String columns;

    Grain(String table, String columns) {
      this.table = table;
      this.columns = columns;
    }

    String create() {
      return LimitTable.create(
          table, ", primary key (%s)) with (fillfactor = 80)".formatted(columns));
    }

    private String upsert() {
      return """
      insert into %s as u (%s)
      select * from unnest(%s)
      on conflict (%s) do update set %s
      where u.log_offset < excluded.log_offset
      """
          .formatted(
              table,
              LimitTable.columns(LimitTable.Column::name),
              LimitTable.columns(column -> "?::" + column.type() + "[]"),
              columns,
              LimitTable.columns(column -> column.name() + " = excluded." + column.name()));
    }

    private Object of(Row row) {
      return switch (this) {
        case INVOICE -> List.of(row.event().getStoreId(), row.event().getInvoiceId());
        case EVENT -> List.of(row.record().partition(), row.record().offset());
      };
    }
  }

  @Override
  public void take(List<ConsumerRecord<byte[], byte[]>> batch) throws SQLException {
    Collection<Row> rows = newest(batch);
    try (var statement = connection.prepareStatement(grain.upsert())) {
      int parameter = 0;
      for (LimitTable.Column column : LimitTable.COLUMNS) {
        Object[] values =
            rows.stream().map(column.text()).map(v -> Objects.toString(v, null)).toArray();
        statement.setArray(++parameter, connection.createArrayOf(column.type(), values));
      }
      statement.executeUpdate();
    }
  }

  private Collection<Row> newest(List<ConsumerRecord<byte[], byte[]>> batch) {
    Map<Object, Row> newest = new LinkedHashMap<>();
    batch.stream().map(Row::of).forEach(row -> newest.put(grain.of(row), row));
    return newest.values();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
