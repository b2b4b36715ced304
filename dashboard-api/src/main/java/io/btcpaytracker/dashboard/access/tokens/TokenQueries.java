package io.btcpaytracker.dashboard.access.tokens;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;
import static io.btcpaytracker.dashboard.readmodel.Columns.textsOrNull;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Caller.Way;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of tokens. */
record TokenQueries(JdbcClient client) {
  private static final int ROWS_MAX = 1_000;

  /** A token without its secret. */
  record ApiToken(
      UUID id,
      String name,
      String prefix,
      String user,
      List<String> scopes,
      @Nullable List<String> stores,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  /** The newest, those that are over included. */
  List<ApiToken> newest() {
    return client
        .sql(
            """
            select id, name, prefix, account, scopes, stores, created_at, expires_at, last_used_at,
              revoked_at
            from app.api_token
            order by created_at desc, id
            limit :rows
            """)
        .param("rows", ROWS_MAX)
        .query((row, _) ->
            new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                row.getString("account"),
                Objects.requireNonNull(textsOrNull(row, "scopes")),
                textsOrNull(row, "stores"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                instantOrNull(row, "last_used_at"),
                instantOrNull(row, "revoked_at")))
        .list();
  }

  /** The account behind a caller: its own, or the one its token belongs to. */
  String owner(Caller caller) {
    return caller.way() == Way.SESSION
        ? caller.name()
        : client
            .sql("select account from app.api_token where id = :id")
            .param("id", caller.credential().orElseThrow().id())
            .query(String.class)
            .single();
  }

  int valid(String account, Instant now) {
    return client
        .sql(
            """
            select count(*) from app.api_token
            where account = :account and revoked_at is null and expires_at > :now
            """)
        .param("account", account)
        .param("now", parameter(now))
        .query(Integer.class)
        .single();
  }
}
