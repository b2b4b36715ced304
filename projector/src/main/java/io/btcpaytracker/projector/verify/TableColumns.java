package io.btcpaytracker.projector.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table as far as a comparison needs to know it. */
record TableColumns(String table, List<Column> columns) {
  /** When something was written no fold can know, nor which one wrote it. */
  private static final Set<String> OF_THE_WRITING =
      Set.of("updated_at", "recorded_at", "generation");

  private static final String ALL =
      """
      select c.relname, a.attname, a.atttypid = 'bytea'::regtype,
        coalesce(a.attnum = any (i.indkey), false)
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname not in (
          'flyway_schema_history', 'writer_position', 'fold_position', 'delivery_retention')
      order by c.relname, a.attnum
      """;

  private record Column(String name, boolean isBytes, boolean isKey) {
    /** Long bytes are compared by what they come down to. */
    String content() {
      return isBytes ? "md5(%1$s) as %1$s".formatted(name) : name;
    }
  }

  /** All tables of a schema but those that say what a writer has done. */
  static List<TableColumns> of(Connection connection, String schema) throws SQLException {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    try (var statement = connection.prepareStatement(ALL)) {
      statement.setString(1, schema);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          tables
              .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
              .add(new Column(row.getString(2), row.getBoolean(3), row.getBoolean(4)));
        }
      }
    }
    return tables.entrySet().stream()
        .map(table -> new TableColumns(table.getKey(), List.copyOf(table.getValue())))
        .toList();
  }

  Set<String> names() {
    return columns.stream().map(Column::name).collect(Collectors.toSet());
  }

  /**
   * What is told again without a change keeps its first place or gets its last, as batches fall.
   */
  private boolean isOfTheFold(String column) {
    return !OF_THE_WRITING.contains(column)
        && !(table.equals("invoice_person") && column.equals("log_offset"));
  }

  /** Key and content of the rows of a schema's table. */
  String rows(String schema, String condition) {
    return """
    select concat_ws('/', %s) as key,
      (select to_jsonb(content) from (select %s) as content)::text as content
    from %s.%s t
    where %s
    """
        .formatted(
            columns.stream()
                .filter(Column::isKey)
                .map(Column::name)
                .collect(Collectors.joining(", ")),
            columns.stream()
                .filter(column -> isOfTheFold(column.name()))
                .map(Column::content)
                .collect(Collectors.joining(", ")),
            schema,
            table,
            condition);
  }
}
