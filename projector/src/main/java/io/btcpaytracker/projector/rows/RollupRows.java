package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Ledger.Account;
import io.btcpaytracker.projector.rollup.Measure;
import io.btcpaytracker.projector.rollup.RollupKey;
import io.btcpaytracker.projector.rows.RollupTable.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Adds differences to the sums. All writers do so in one order of tables and rows, so those of
 * different partitions wait for each other but never in a circle. A sum that comes to nothing is no
 * row.
 */
final class RollupRows {
  private RollupRows() {}

  static void write(Connection connection, Map<Account, Measure> differences) throws SQLException {
    add(connection, RollupTable.MONEY, differences);
    add(connection, RollupTable.OPENED, differences);
    add(connection, RollupTable.MILESTONE, differences);
  }

  private static <K extends RollupKey> void add(
      Connection connection, RollupTable<K> table, Map<Account, Measure> differences)
      throws SQLException {
    List<Row<K>> rows = rowsOf(table, differences);
    if (rows.isEmpty()) {
      return;
    }
    List<String> places = new ArrayList<>();
    try (var statement = connection.prepareStatement(table.add())) {
      table.binding().bind(new Columns<>(statement, rows));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.add(row.getString("place"));
        }
      }
    }
    remove(connection, table.remove(), places);
  }

  private static <K extends RollupKey> List<Row<K>> rowsOf(
      RollupTable<K> table, Map<Account, Measure> differences) {
    List<Row<K>> rows = new ArrayList<>();
    differences.forEach((account, measure) -> {
      if (table.kind().isInstance(account.key())) {
        rows.add(new Row<>(table.kind().cast(account.key()), account.knownBucket(), measure));
      }
    });
    Comparator<K> byKey =
        Comparator.<K, Instant>comparing(RollupKey::bucket)
            .thenComparing(RollupKey::storeId)
            .thenComparing(table.order());
    rows.sort(Comparator.<Row<K>, K>comparing(Row::key, byKey).thenComparing(Row::known));
    return rows;
  }

  private static void remove(Connection connection, String sql, List<String> places)
      throws SQLException {
    if (places.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", places.toArray()));
      statement.executeUpdate();
    }
  }
}
