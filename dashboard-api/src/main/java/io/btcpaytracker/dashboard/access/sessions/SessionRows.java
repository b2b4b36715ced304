package io.btcpaytracker.dashboard.access.sessions;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens and ends sessions. */
public record SessionRows(JdbcClient client) {
  private static final int AGENT_LENGTH_MAX = 200;

  /**
   * Opens a session; those that are over go, and the longest unused beyond the bound.
   *
   * @param secretHash of the cookie
   */
  public void open(
      String account,
      byte[] secretHash,
      Instant now,
      Instant expiresAt,
      String address,
      String agent,
      int perAccountMax) {
    client
        .sql("delete from app.session where expires_at <= :now")
        .param("now", parameter(now))
        .update();
    client
        .sql(
            """
            delete from app.session
            where id in (
              select id from app.session where account = :account
              order by last_seen_at desc offset :kept)
            """)
        .param("account", account)
        .param("kept", perAccountMax - 1)
        .update();
    client
        .sql(
            """
            insert into app.session (secret_hash, account, created_at, last_seen_at, expires_at,
              address, user_agent)
            values (:hash, :account, :now, :now, :expires, :address, :agent)
            """)
        .param("hash", secretHash)
        .param("account", account)
        .param("now", parameter(now))
        .param("expires", parameter(expiresAt))
        .param("address", address)
        .param("agent", plain(agent))
        .update();
  }

  /** The account whose session it was; empty when there is none, or it is not theirs. */
  Optional<String> end(UUID id, Optional<String> onlyOf) {
    var statement =
        client
            .sql(
                "delete from app.session where id = :id %s returning account"
                    .formatted(onlyOf.isPresent() ? "and account = :account" : ""))
            .param("id", id);
    onlyOf.ifPresent(account -> statement.param("account", account));
    return statement.query(String.class).optional();
  }

  public void endById(UUID id) {
    client.sql("delete from app.session where id = :id").param("id", id).update();
  }

  /**
   * Ends all sessions of an account.
   *
   * @param but the one that stays
   */
  public int endAll(String account, Optional<UUID> but) {
    var statement =
        client
            .sql(
                "delete from app.session where account = :account %s"
                    .formatted(but.isPresent() ? "and id <> :but" : ""))
            .param("account", account);
    but.ifPresent(id -> statement.param("but", id));
    return statement.update();
  }

  private static String plain(String agent) {
    String shown = agent.replaceAll("\\p{Cntrl}", "?");
    return shown.substring(0, Math.min(AGENT_LENGTH_MAX, shown.length()));
  }
}
