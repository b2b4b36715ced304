package io.btcpaytracker.dashboard.access.pass;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.textsOrNull;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Caller.Credential;
import io.btcpaytracker.dashboard.access.Caller.Way;
import io.btcpaytracker.dashboard.access.Right;
import io.btcpaytracker.dashboard.access.Role;
import io.btcpaytracker.dashboard.access.StoreLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what was shown at the door, with what its account may do now. */
record PassQueries(JdbcClient client, Duration sessionIdle) {

  Optional<Pass> session(byte[] hash) {
    return client
        .sql(
            """
            select s.id, s.secret_hash, s.last_seen_at, s.expires_at, a.name, a.role, a.stores,
              a.password_due
            from app.session s
            join app.account a on a.name = s.account
            where s.secret_hash = :hash and not a.disabled
            """)
        .param("hash", hash)
        .query((row, _) -> session(row))
        .optional();
  }

  /** Only admins have tokens: who is none any more has given them up. */
  Optional<Pass> token(byte[] hash) {
    return client
        .sql(
            """
            select t.id, t.secret_hash, t.name, t.scopes, t.stores, t.created_at, t.last_used_at,
              t.expires_at
            from app.api_token t
            join app.account a on a.name = t.account
            where t.secret_hash = :hash and t.revoked_at is null
              and not a.disabled and a.role = 'admin'
            """)
        .param("hash", hash)
        .query((row, _) -> token(row))
        .optional();
  }

  private Pass session(ResultSet row) throws SQLException {
    Role role = Role.of(row.getString("role"));
    boolean due = row.getBoolean("password_due");
    Instant seen = instant(row, "last_seen_at");
    var caller =
        new Caller(
            row.getString("name"),
            Optional.of(role),
            Way.SESSION,
            Optional.of(credential(row)),
            due ? Set.of(Right.ACCOUNT) : role.rights(),
            StoreLimit.of(textsOrNull(row, "stores")),
            due);
    return new Pass(caller, seen, seen.plus(sessionIdle), instant(row, "expires_at"));
  }

  private static Pass token(ResultSet row) throws SQLException {
    Instant ends = instant(row, "expires_at");
    Instant used = Objects.requireNonNullElse(instantOrNull(row, "last_used_at"), Instant.EPOCH);
    var caller =
        new Caller(
            "token " + row.getString("name"),
            Optional.empty(),
            Way.TOKEN,
            Optional.of(credential(row)),
            rights(Objects.requireNonNull(textsOrNull(row, "scopes"))),
            StoreLimit.of(textsOrNull(row, "stores")),
            false);
    return new Pass(caller, used, ends, ends);
  }

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        row.getObject("id", UUID.class), HexFormat.of().formatHex(row.getBytes("secret_hash")));
  }

  private static Set<Right> rights(List<String> scopes) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (String scope : scopes) {
      rights.addAll(Scope.of(scope).rights());
    }
    return rights;
  }
}
