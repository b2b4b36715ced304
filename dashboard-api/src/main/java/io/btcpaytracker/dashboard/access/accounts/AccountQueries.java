package io.btcpaytracker.dashboard.access.accounts;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.textsOrNull;

import io.btcpaytracker.dashboard.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for accounts, on the primary: what was just changed counts. */
public record AccountQueries(JdbcClient client) {
  private static final int ROWS_MAX = 1_000;

  /** As in the list. */
  record User(
      String name,
      String role,
      @Nullable List<String> stores,
      boolean passwordDue,
      boolean disabled,
      Instant createdAt,
      @Nullable Instant passwordChangedAt) {}

  public Optional<Account> byName(String name) {
    return client
        .sql(
            """
            select name, role, password_hash, oidc_subject, password_due, disabled
            from app.account
            where name = :name
            """)
        .param("name", name)
        .query(AccountQueries::account)
        .optional();
  }

  /** Whether nobody can sign in yet. */
  public boolean isEmpty() {
    return client.sql("select not exists (select from app.account)").query(Boolean.class).single();
  }

  List<User> all() {
    return client
        .sql(
            """
            select name, role, stores, password_due, disabled, created_at, password_changed_at
            from app.account
            order by name
            limit :rows
            """)
        .param("rows", ROWS_MAX)
        .query(AccountQueries::user)
        .list();
  }

  /** Admins that can sign in, other than this one. */
  boolean hasOtherAdmin(String name) {
    return client
        .sql(
            """
            select exists (
              select from app.account where role = 'admin' and not disabled and name <> :name)
            """)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.of(row.getString("role")),
        Optional.ofNullable(row.getString("password_hash")),
        Optional.ofNullable(row.getString("oidc_subject")),
        row.getBoolean("password_due"),
        row.getBoolean("disabled"));
  }

  private static User user(ResultSet row, int number) throws SQLException {
    return new User(
        row.getString("name"),
        row.getString("role"),
        textsOrNull(row, "stores"),
        row.getBoolean("password_due"),
        row.getBoolean("disabled"),
        instant(row, "created_at"),
        instantOrNull(row, "password_changed_at"));
  }
}
