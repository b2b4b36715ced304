package io.btcpaytracker.projector.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/**
 * Indexes that are made after the rows, which takes a fraction of the time: all of the tables cut
 * into months, to which every event adds, and of the others those that no statement of a load looks
 * into. They are found in the catalogue, whatever migrations make them.
 */
final class LateIndexes {
  private static final String LATE =
      """
      select t.relname as table_name, i.relname as index_name, c.conname as constraint_name,
        coalesce(pg_get_constraintdef(c.oid), replace(pg_get_indexdef(i.oid), ' ON ONLY ', ' ON '))
          as definition,
        (select string_agg(quote_ident(a.attname), ', ' order by k.place)
          from unnest(x.indkey::smallint[]) with ordinality as k (attnum, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum) as columns
      from pg_index x
      join pg_class i on i.oid = x.indexrelid
      join pg_class t on t.oid = x.indrelid
      left join pg_constraint c on c.conindid = i.oid and c.conrelid = t.oid
      where t.relnamespace = current_schema()::regnamespace and not t.relispartition
        and (t.relkind = 'p' or not x.indisunique)
      order by 1, 2
      """;

  private static final String MEMORY = "set local maintenance_work_mem = '128MB'";

  private final Connection connection;
  private final List<Index> indexes;

  /**
   * @param constraint null when the index is none
   */
  private record Index(
      String table, String name, @Nullable String constraint, String definition, String columns) {
    String drop() {
      return constraint == null
          ? "drop index %s".formatted(name)
          : "alter table %s drop constraint %s".formatted(table, constraint);
    }

    String make() {
      return constraint == null
          ? definition
          : "alter table %s add constraint %s %s".formatted(table, constraint, definition);
    }

    /** Of rows with the same key the first one stands, as when the index refuses the others. */
    String keepFirst() {
      return """
      delete from %1$s where (tableoid, ctid) in (
        select tableoid, ctid
        from (
          select tableoid, ctid, row_number() over (partition by %2$s order by ctid) as number
          from %1$s) n
        where number > 1)
      """
          .formatted(table, columns);
    }
  }

  private LateIndexes(Connection connection, List<Index> indexes) {
    this.connection = connection;
    this.indexes = indexes;
  }

  /** Of the schema the connection is set to; they are gone from there when this returns. */
  static LateIndexes dropped(Connection connection) throws SQLException {
    List<Index> indexes = new ArrayList<>();
    try (var statement = connection.prepareStatement(LATE);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        indexes.add(
            new Index(
                row.getString("table_name"),
                row.getString("index_name"),
                row.getString("constraint_name"),
                row.getString("definition"),
                row.getString("columns")));
      }
    }
    for (Index index : indexes) {
      execute(connection, index.drop());
    }
    return new LateIndexes(connection, List.copyOf(indexes));
  }

  void make() throws SQLException {
    execute(connection, MEMORY);
    for (Index index : indexes) {
      make(index);
    }
  }

  /** A delivery that was redriven is on the log twice. */
  private void make(Index index) throws SQLException {
    var before = connection.setSavepoint();
    try {
      execute(connection, index.make());
    } catch (SQLException e) {
      if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback(before);
      execute(connection, index.keepFirst());
      execute(connection, index.make());
    }
    connection.releaseSavepoint(before);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
