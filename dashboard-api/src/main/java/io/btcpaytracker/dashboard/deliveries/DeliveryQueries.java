package io.btcpaytracker.dashboard.deliveries;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.paging.Column;
import io.btcpaytracker.dashboard.paging.Keyset;
import io.btcpaytracker.dashboard.paging.Page;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.paging.PageQueries;
import io.btcpaytracker.dashboard.paging.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of deliveries and one delivery. */
record DeliveryQueries(JdbcClient client, StoreLimit stores) {
  private static final String COLUMNS =
      """
      id, verdict, reason, source_id, store_id, invoice_id, object_id, type, webhook_id,
        delivery_id, original_delivery_id, redelivery, occurred_at, received_at, http_status,
        body_bytes, topic, log_partition, log_offset\
      """;

  /** With the time beside every id, also for the body: PostgreSQL infers no range from a join. */
  static final String ONE =
      """
      select %s, body, headers, exists (
          select from erased_invoice e
          where e.store_id = delivery.store_id and e.invoice_id = delivery.invoice_id) as erased
      from delivery
      left join (
        select id, received_at, body
        from delivery_body
        where received_at >= :from and received_at <= :to) b using (id, received_at)
      where id = :id and received_at >= :from and received_at <= :to
      """
          .formatted(COLUMNS);

  private static final int TIME_ORDERED = 7;
  private static final int MILLIS_SHIFT = 16;
  private static final Duration MARGIN = Duration.ofDays(1);
  private static final Instant EVER_SINCE = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant FOR_EVER = Instant.parse("9999-12-31T23:59:59Z");

  static final Keyset NEWEST =
      new Keyset(
          "received-",
          Column.time("delivery.received_at"),
          true,
          List.of(new Column("delivery.id", Column.Kind.UUID)),
          false);

  Page<Delivery> page(DeliveryFilter filter, Wish wish) {
    return new PageQueries<>(client, selection(filter), DeliveryQueries::delivery).page(wish);
  }

  static Selection selection(DeliveryFilter filter) {
    return new Selection("delivery", COLUMNS, filter.reached(), filter.tested(), filter::bind);
  }

  /**
   * Ids of version 7 hold the time they were given, so that one month is looked into and not all. A
   * gateway's clock that was set back may have parted the two times further than we think: what is
   * not found is sought everywhere.
   */
  Optional<DeliveryDetail> one(UUID id) {
    return givenAt(id)
        .flatMap(at -> one(id, at.minus(MARGIN), at.plus(MARGIN)))
        .or(() -> one(id, EVER_SINCE, FOR_EVER));
  }

  private Optional<DeliveryDetail> one(UUID id, Instant from, Instant to) {
    return stores
        .bind(client.sql(ONE + stores.condition()))
        .param("id", id)
        .param("from", parameter(from))
        .param("to", parameter(to))
        .query(DeliveryQueries::detail)
        .optional();
  }

  /** Since when deliveries are kept; empty: since ever. */
  Optional<Instant> keptFrom() {
    return client
        .sql("select kept_from from delivery_retention")
        .query((row, _) -> instant(row, "kept_from"))
        .optional();
  }

  static Optional<Instant> givenAt(UUID id) {
    return id.version() == TIME_ORDERED
        ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_SHIFT))
        : Optional.empty();
  }

  private static DeliveryDetail detail(ResultSet row, int number) throws SQLException {
    byte[] body = row.getBytes("body");
    return new DeliveryDetail(
        delivery(row, number),
        body == null ? null : new String(body, UTF_8),
        row.getBoolean("erased"),
        row.getString("headers"));
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
