package io.btcpaytracker.stack.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.stack.machine.Folders;
import io.btcpaytracker.stack.machine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** What is done on the primary as its administrator. Everything here can be repeated. */
record Catalog(Connection connection, PostgresSettings settings) {
  /** Folders whose content is of no use to a copy, or made anew at its first start. */
  private static final Set<String> EMPTY_IN_A_COPY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> NOT_COPIED =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");

  void ensureRoles() throws SQLException {
    ensureRole(settings.user(), settings.password(), "login");
    ensureRole(settings.replicationUser(), settings.replicationPassword(), "login replication");
  }

  private void ensureRole(String name, String password, String rights) throws SQLException {
    if (!exists("select from pg_roles where rolname = ?", name)) {
      execute("create role " + identifier(name) + " " + rights);
    }
    // Also for an old role, as the setting may have changed; even a failure must not log it.
    execute("set log_min_error_statement = panic");
    execute("alter role " + identifier(name) + " password '" + password.replace("'", "''") + "'");
  }

  void ensureDatabase() throws SQLException {
    createDatabase(settings.database());
  }

  /** Owned by the application's user, who makes its own schemas in it. */
  void createDatabase(String name) throws SQLException {
    if (!exists("select from pg_database where datname = ?", name)) {
      execute("create database " + identifier(name) + " owner " + identifier(settings.user()));
    }
  }

  /** False when the slot is there but has lost what the standby needs. */
  boolean ensureSlot() throws SQLException {
    if (!exists("select from pg_replication_slots where slot_name = ?", ServerFiles.SLOT)) {
      createSlot();
    }
    return exists(
        "select from pg_replication_slots where slot_name = ? and wal_status <> 'lost'",
        ServerFiles.SLOT);
  }

  /** Called with the standby stopped, whose sender may take a moment to notice. */
  void renewSlot() throws SQLException {
    Waiting.until(Duration.ofSeconds(10), this::slotIsIdle);
    ask("select pg_drop_replication_slot(?)", ServerFiles.SLOT);
    createSlot();
  }

  private boolean slotIsIdle() {
    try {
      return exists(
          "select from pg_replication_slots where slot_name = ? and not active", ServerFiles.SLOT);
    } catch (SQLException _) {
      return false;
    }
  }

  /** Holds the log from now on, not only from the standby's first visit. */
  private void createSlot() throws SQLException {
    ask("select pg_create_physical_replication_slot(?, true)", ServerFiles.SLOT);
  }

  /**
   * Copies the running server's files between its marks; what changes meanwhile is in the log,
   * which the copy gets through the slot.
   */
  void backUp(Path from, Path to) throws SQLException, IOException {
    ask("select pg_backup_start(?, true)", "standby");
    Folders.copy(from, to, Catalog::isCopied);
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
      row.next();
      Files.write(to.resolve("backup_label"), row.getString(1).getBytes(UTF_8));
    }
  }

  private static boolean isCopied(Path path) {
    String name = path.getFileName().toString();
    boolean within = path.getNameCount() > 1;
    return !(within && EMPTY_IN_A_COPY.contains(path.getName(0).toString()))
        && !NOT_COPIED.contains(name)
        && !name.startsWith("pgsql_tmp");
  }

  private boolean exists(String question, String value) throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private void ask(String question, String value) throws SQLException {
    exists(question, value);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
