package io.btcpaytracker.dashboard.access.pass;

import io.btcpaytracker.dashboard.access.Caller.Way;
import io.btcpaytracker.dashboard.readmodel.Columns;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes when a session or a token was used. */
record PassRows(JdbcClient client) {

  /** Later only: several processes note the same session. */
  int used(Way way, UUID id, Instant now) {
    String sql =
        way == Way.SESSION
            ? """
            update app.session set last_seen_at = :now
            where id = :id and last_seen_at < :now
            """
            : """
            update app.api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :now)
            """;
    return client.sql(sql).param("now", Columns.parameter(now)).param("id", id).update();
  }
}
