package io.btcpaytracker.dashboard.access.accounts;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import io.btcpaytracker.dashboard.access.Role;
import io.btcpaytracker.dashboard.access.StoreLimit;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes and changes accounts. */
public record AccountRows(JdbcClient client) {
  /** Any number that is nobody else's. */
  private static final long LOCK = 7_301_998_001L;

  /** Until the transaction ends nobody else changes accounts: the last admin must stay one. */
  public void lock() {
    client.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
  }

  /**
   * Adds an account whose password somebody else knows.
   *
   * @return false when there is one of that name
   */
  public boolean add(
      String name, Role role, StoreLimit stores, String hash, boolean passwordDue, Instant now) {
    return client
            .sql(
                """
                insert into app.account (name, role, stores, password_hash, password_due, created_at)
                values (:name, :role, cast(:stores as text[]), :hash, :due, :now)
                on conflict (name) do nothing
                """)
            .param("name", name)
            .param("role", role.text())
            .param("stores", arrayOf(stores), Types.ARRAY)
            .param("hash", hash)
            .param("due", passwordDue)
            .param("now", parameter(now))
            .update()
        == 1;
  }

  boolean change(String name, Role role, StoreLimit stores, boolean disabled) {
    return client
            .sql(
                """
                update app.account
                set role = :role, stores = cast(:stores as text[]), disabled = :disabled
                where name = :name
                """)
            .param("name", name)
            .param("role", role.text())
            .param("stores", arrayOf(stores), Types.ARRAY)
            .param("disabled", disabled)
            .update()
        == 1;
  }

  boolean remove(String name) {
    return client.sql("delete from app.account where name = :name").param("name", name).update()
        == 1;
  }

  /**
   * Sets a password.
   *
   * @param due whether it is good for nothing but choosing another
   */
  public boolean setPassword(String name, String hash, boolean due, Instant now) {
    return client
            .sql(
                """
                update app.account
                set password_hash = :hash, password_due = :due, password_changed_at = :now
                where name = :name
                """)
            .param("name", name)
            .param("hash", hash)
            .param("due", due)
            .param("now", parameter(now))
            .update()
        == 1;
  }

  /**
   * Binds the account to the person the identity provider means by it. A password somebody else
   * made is not needed then, and gone.
   */
  public void bind(String name, String oidcSubject) {
    client
        .sql(
            """
            update app.account
            set oidc_subject = :subject, password_due = false,
              password_hash = case when password_due then null else password_hash end
            where name = :name and oidc_subject is null
            """)
        .param("subject", oidcSubject)
        .param("name", name)
        .update();
  }

  private static String @Nullable [] arrayOf(StoreLimit stores) {
    return stores.only().map(only -> only.stream().sorted().toArray(String[]::new)).orElse(null);
  }
}
