package io.btcpaytracker.dashboard.deliveries;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.rest.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of deliveries and one delivery. */
record DeliveryQueries(JdbcClient client) {
  private static final String COLUMNS =
      """
      id, verdict, reason, source_id, store_id, invoice_id, object_id, type, webhook_id,
        delivery_id, original_delivery_id, redelivery, occurred_at, received_at, http_status,
        body_bytes, topic, log_partition, log_offset\
      """;

  /** Written so that the index on (received_at desc, id) finds the place. */
  private static final String AFTER =
      "and received_at <= :at and (received_at < :at or id > cast(:lastId as uuid))";

  /** Newest first, after {@code after}; {@code rows} of them at most. */
  List<Delivery> newest(Optional<String> verdict, Optional<Cursor> after, int rows) {
    String sql =
        """
        select %s
        from delivery
        where true %s %s
        order by received_at desc, id
        limit :rows
        """
            .formatted(
                COLUMNS,
                verdict.map(_ -> "and verdict = :verdict").orElse(""),
                after.map(_ -> AFTER).orElse(""));
    var statement = client.sql(sql).param("rows", rows);
    verdict.ifPresent(value -> statement.param("verdict", value));
    after.ifPresent(place ->
        statement.param("at", parameter(place.at())).param("lastId", place.key().getFirst()));
    return statement.query(DeliveryQueries::delivery).list();
  }

  Optional<DeliveryDetail> one(UUID id) {
    return client
        .sql("select %s, body, headers from delivery where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query(DeliveryQueries::detail)
        .optional();
  }

  private static DeliveryDetail detail(ResultSet row, int number) throws SQLException {
    return new DeliveryDetail(
        delivery(row, number), new String(row.getBytes("body"), UTF_8), row.getString("headers"));
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getString("verdict"),
        row.getString("reason"),
        row.getString("source_id"),
        row.getString("store_id"),
        row.getString("invoice_id"),
        row.getString("object_id"),
        row.getString("type"),
        row.getString("webhook_id"),
        row.getString("delivery_id"),
        row.getString("original_delivery_id"),
        row.getBoolean("redelivery"),
        instantOrNull(row, "occurred_at"),
        instant(row, "received_at"),
        row.getInt("http_status"),
        row.getLong("body_bytes"),
        row.getString("topic"),
        row.getInt("log_partition"),
        row.getLong("log_offset"));
  }
}
