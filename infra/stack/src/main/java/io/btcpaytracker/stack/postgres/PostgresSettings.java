package io.btcpaytracker.stack.postgres;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * What a pair of servers is made of.
 *
 * @param dataFolder holds both servers' data, their logs and the administrator's password
 * @param primaryPort 0 for a free one
 * @param standbyPort 0 for a free one
 * @param user owns the database; no superuser
 * @param database made when it is missing
 * @param replicationUser the standby's login at the primary
 * @param durable false only for tests that never cut the power: writes are not forced to disk
 */
public record PostgresSettings(
    Path dataFolder,
    int primaryPort,
    int standbyPort,
    String user,
    String password,
    String database,
    String replicationUser,
    String replicationPassword,
    boolean durable) {

  /** The stack's own superuser: makes roles and databases, clones, and looks after replication. */
  static final String ADMINISTRATOR = "stack_administrator";

  public PostgresSettings {
    dataFolder = dataFolder.toAbsolutePath().normalize();
    if (new HashSet<>(List.of(user, replicationUser, ADMINISTRATOR)).size() < 3) {
      throw new IllegalArgumentException(
          "PostgreSQL users are '%s' and '%s' (expected two different ones, neither '%s'); change PRIMARY_DB_USER or POSTGRES_REPLICATION_USER"
              .formatted(user, replicationUser, ADMINISTRATOR));
    }
  }

  /** Durable, as every setting is that people's data lives under. */
  public PostgresSettings(
      Path dataFolder,
      int primaryPort,
      int standbyPort,
      String user,
      String password,
      String database,
      String replicationUser,
      String replicationPassword) {
    this(
        dataFolder,
        primaryPort,
        standbyPort,
        user,
        password,
        database,
        replicationUser,
        replicationPassword,
        true);
  }

  /** The names everything else defaults to, on free ports. */
  public static PostgresSettings in(Path dataFolder) {
    return new PostgresSettings(
        dataFolder, 0, 0, "tracker", "tracker", "tracker", "replicator", "replicator");
  }

  public PostgresSettings onPorts(int primary, int standby) {
    return new PostgresSettings(
        dataFolder,
        primary,
        standby,
        user,
        password,
        database,
        replicationUser,
        replicationPassword,
        durable);
  }

  public PostgresSettings notDurable() {
    return new PostgresSettings(
        dataFolder,
        primaryPort,
        standbyPort,
        user,
        password,
        database,
        replicationUser,
        replicationPassword,
        false);
  }

  /** Without the passwords, as settings end up in logs. */
  @Override
  public String toString() {
    return "PostgresSettings[%s, ports %d and %d, database %s of %s]"
        .formatted(dataFolder, primaryPort, standbyPort, database, user);
  }
}
