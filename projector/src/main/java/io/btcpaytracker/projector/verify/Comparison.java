package io.btcpaytracker.projector.verify;

import io.btcpaytracker.projector.migration.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the tables that are shown with those of a scratch schema, whatever tables there are:
 * rows are matched by their primary key and differ when any column does.
 */
final class Comparison {
  private final Connection connection;
  private final String scratch;
  private final Scope scope;

  Comparison(Connection connection, String scratch, Scope scope) {
    this.connection = connection;
    this.scratch = scratch;
    this.scope = scope;
  }

  Report run() throws SQLException {
    var report = new Report();
    for (TableColumns table : TableColumns.of(connection, Tables.SCHEMA)) {
      var condition = scope.conditionOn(table.table(), table.names());
      if (condition.isPresent()) {
        compare(table, condition.get(), report);
      }
    }
    return report;
  }

  private void compare(TableColumns table, String condition, Report report) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    long count = 0;
    try (var statement =
            connection.prepareStatement(
                differing(table.rows(scratch, condition), table.rows(Tables.SCHEMA, condition)));
        var row = statement.executeQuery()) {
      while (row.next()) {
        differences.add(
            new Difference(table.table(), row.getString(1), row.getString(2), row.getString(3)));
        count = row.getLong(4);
      }
    }
    report.add(differences, count);
    report.compared(table.table(), rowsOf(table, condition));
  }

  private static String differing(String expected, String found) {
    return """
    select coalesce(e.key, f.key), e.content, f.content, count(*) over ()
    from (%s) e
    full join (%s) f on f.key = e.key
    where e.content is distinct from f.content
    order by 1
    limit %d
    """
        .formatted(expected, found, Report.DIFFERENCES_TOLD_MAX);
  }

  private long rowsOf(TableColumns table, String condition) throws SQLException {
    try (var statement =
            connection.prepareStatement(
                "select count(*) from %s.%s t where %s"
                    .formatted(Tables.SCHEMA, table.table(), condition));
        var row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
