package io.btcpaytracker.stack.postgres;

import java.sql.SQLException;

/** A table to write to and to count, as the application's user does. */
final class Coins {
  private Coins() {}

  /** Returns when the standby has it too. */
  static void createTable(PostgresPair pair) throws SQLException {
    execute(pair.primary(), "create schema if not exists projection");
    execute(
        pair.primary(),
        "create table if not exists projection.coin (id int generated always as identity)");
    pair.replay().awaitCaughtUp();
  }

  static void insertOn(PostgresServer server, int rows) throws SQLException {
    for (int row = 0; row < rows; row++) {
      execute(server, "insert into projection.coin default values");
    }
  }

  static int countOn(PostgresServer server) throws SQLException {
    try (var connection = server.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from projection.coin")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
