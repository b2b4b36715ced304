package io.btcpaytracker.run.proof;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every row of every table of the projection, without what tells only when or how it was written:
 * the moment of writing, and places in topics that the fold itself fills.
 *
 * @param rows by table
 */
record TableContents(SortedMap<String, Set<String>> rows) {
  private static final int SHOWN_MAX = 5;
  private static final String COLUMNS =
      """
      select c.table_schema || '.' || c.table_name, c.column_name
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'projection' and t.table_type = 'BASE TABLE'
        and c.table_name not like 'flyway%'
        and c.column_name not in ('updated_at', 'recorded_at')
      order by 1, c.ordinal_position
      """;

  static TableContents of(Connection connection) throws SQLException {
    SortedMap<String, Set<String>> rows = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : tables(connection).entrySet()) {
      rows.put(table.getKey(), rows(connection, everyRow(table.getKey(), table.getValue())));
    }
    return new TableContents(rows);
  }

  private static String everyRow(String table, List<String> columns) {
    String wanted =
        table.endsWith(".writer_position")
            ? "where topic not in ('invoice-states', 'projector.dead-letters')"
            : "";
    return "select row(%s)::text from %s %s".formatted(String.join(", ", columns), table, wanted);
  }

  private static Map<String, List<String>> tables(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        tables.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
      }
    }
    return tables;
  }

  private static Set<String> rows(Connection connection, String sql) throws SQLException {
    Set<String> rows = new HashSet<>();
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  /** A line per row that only one of the two has; empty when they are the same. */
  String differencesTo(TableContents other) {
    Set<String> tables = new HashSet<>(rows.keySet());
    tables.addAll(other.rows.keySet());
    return tables.stream()
        .sorted()
        .map(
            table -> only(table, "only here", this, other) + only(table, "only there", other, this))
        .collect(joining());
  }

  private static String only(String table, String where, TableContents one, TableContents other) {
    Set<String> left = new HashSet<>(one.rows.getOrDefault(table, Set.of()));
    left.removeAll(other.rows.getOrDefault(table, Set.of()));
    return left.stream()
        .sorted()
        .limit(SHOWN_MAX)
        .map(row -> "%s %s (%d rows): %s%n".formatted(table, where, left.size(), row))
        .collect(joining());
  }
}
