package io.btcpaytracker.dashboard.health;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a server answers, and how the standby is keeping up, as it knows itself. */
final class NodeQueries {
  private NodeQueries() {}

  static Station reached(JdbcClient client) {
    client.sql("select 1").query(Integer.class).single();
    return Station.up();
  }

  static Station standby(JdbcClient client) {
    return client
        .sql(
            """
            select
              exists (select from pg_stat_wal_receiver) as streaming,
              coalesce(pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()), 0)
                as lag_bytes,
              extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())
                as since_replay
            """)
        .query((row, _) ->
            Station.standby(
                row.getBoolean("streaming"),
                row.getLong("lag_bytes"),
                row.getObject("since_replay") == null ? null : row.getDouble("since_replay")))
        .single();
  }
}
