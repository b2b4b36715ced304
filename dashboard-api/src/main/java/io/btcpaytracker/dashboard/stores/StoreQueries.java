package io.btcpaytracker.dashboard.stores;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;

import io.btcpaytracker.dashboard.access.StoreLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which stores there are, each found by the index from the one before. */
record StoreQueries(JdbcClient client) {
  static final int STORES_MAX = 1_000;

  /** PostgreSQL has no skip scan over all values of a column; this is one. */
  List<Store> stores(StoreLimit limit) {
    String sql =
        """
        with recursive seen as (
          (select store_id from invoice order by store_id limit 1)
          union all
          select (
            select i.store_id from invoice i where i.store_id > seen.store_id
            order by i.store_id limit 1)
          from seen
          where seen.store_id is not null)
        select store_id, first.opened_at as first_at, last.opened_at as last_at,
          told.type, told.received_at
        from seen
        cross join lateral (
          select opened_at from invoice i where i.store_id = seen.store_id
          order by opened_at limit 1) first
        cross join lateral (
          select opened_at from invoice i where i.store_id = seen.store_id
          order by opened_at desc limit 1) last
        left join lateral (
          select type, received_at from delivery d
          where d.store_id = seen.store_id and verdict = 'accepted'
          order by received_at desc limit 1) told on true
        where store_id is not null %s
        order by store_id
        limit :rows
        """
            .formatted(limit.condition());
    return limit.bind(client.sql(sql).param("rows", STORES_MAX)).query(StoreQueries::store).list();
  }

  Optional<Instant> lastTestAt() {
    return newest("test").map(Webhook.Refused::receivedAt);
  }

  Optional<Webhook.Refused> lastRefused() {
    return newest("rejected");
  }

  private Optional<Webhook.Refused> newest(String verdict) {
    return client
        .sql(
            """
            select received_at, reason
            from delivery
            where verdict = :verdict and verdict <> 'accepted'
            order by received_at desc
            limit 1
            """)
        .param("verdict", verdict)
        .query(
            (row, _) -> new Webhook.Refused(instant(row, "received_at"), row.getString("reason")))
        .optional();
  }

  private static Store store(ResultSet row, int number) throws SQLException {
    Instant receivedAt = instantOrNull(row, "received_at");
    return new Store(
        row.getString("store_id"),
        instant(row, "first_at"),
        instant(row, "last_at"),
        receivedAt == null ? null : new Store.Told(row.getString("type"), receivedAt));
  }
}
