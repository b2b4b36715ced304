package io.btcpaytracker.dashboard.access.tokens;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.access.pass.Scope;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.access.pass.Token;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes and revokes tokens. */
record TokenRows(JdbcClient client) {

  /** What a token is good for. */
  record Terms(String name, Set<Scope> scopes, StoreLimit stores, Instant expiresAt) {
    String[] scopeTexts() {
      return scopes.stream().map(Scope::text).sorted().toArray(String[]::new);
    }

    @Override
    public String toString() {
      return "%s until %s%s"
          .formatted(
              String.join(" ", scopeTexts()),
              expiresAt,
              stores.only().map(only -> " for " + only.stream().sorted().toList()).orElse(""));
    }
  }

  UUID add(String token, Terms terms, String account, Instant now) {
    return client
        .sql(
            """
            insert into app.api_token (name, prefix, secret_hash, account, scopes, stores,
              created_at, expires_at)
            values (:name, :prefix, :hash, :account, cast(:scopes as text[]),
              cast(:stores as text[]), :now, :expires)
            returning id
            """)
        .param("name", terms.name())
        .param("prefix", Token.prefixOf(token))
        .param("hash", Secrets.hash(token))
        .param("account", account)
        .param("scopes", terms.scopeTexts())
        .param(
            "stores",
            terms.stores().only().map(only -> only.toArray(String[]::new)).orElse(null),
            Types.ARRAY)
        .param("now", parameter(now))
        .param("expires", parameter(terms.expiresAt()))
        .query(UUID.class)
        .single();
  }

  /** Its name; empty when there is none that is valid. */
  Optional<String> revoke(UUID id, Instant now) {
    return client
        .sql(
            """
            update app.api_token set revoked_at = :now
            where id = :id and revoked_at is null
            returning name
            """)
        .param("now", parameter(now))
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
