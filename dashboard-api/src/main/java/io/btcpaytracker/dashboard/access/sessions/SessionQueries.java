package io.btcpaytracker.dashboard.access.sessions;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of sessions. */
record SessionQueries(JdbcClient client) {
  private static final int ROWS_MAX = 1_000;

  /** A browser that is signed in. */
  record OpenSession(
      UUID id,
      String user,
      Instant createdAt,
      Instant lastSeenAt,
      Instant expiresAt,
      String address,
      String userAgent) {}

  List<OpenSession> open(Optional<String> onlyOf, Instant now, Instant seenSince) {
    var statement =
        client
            .sql(
                """
                select id, account, created_at, last_seen_at, expires_at, address, user_agent
                from app.session
                where expires_at > :now and last_seen_at > :since %s
                order by last_seen_at desc, id
                limit :rows
                """
                    .formatted(onlyOf.isPresent() ? "and account = :account" : ""))
            .param("now", parameter(now))
            .param("since", parameter(seenSince))
            .param("rows", ROWS_MAX);
    onlyOf.ifPresent(account -> statement.param("account", account));
    return statement
        .query((row, _) ->
            new OpenSession(
                row.getObject("id", UUID.class),
                row.getString("account"),
                instant(row, "created_at"),
                instant(row, "last_seen_at"),
                instant(row, "expires_at"),
                row.getString("address"),
                row.getString("user_agent")))
        .list();
  }
}
