package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Storable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by COPY in PostgreSQL's binary format: no text is made here and none is read there.
 * It takes every row or fails; what is there already it does not look for.
 *
 * @param <R> the rows
 */
final class CopiedRows<R> implements ColumnSink<R> {
  private static final int UUID_CHARS = 36;

  private final List<Field<R>> fields = new ArrayList<>();

  /** What stands in one column. */
  private interface Field<R> {
    void write(R row, CopyBytes bytes) throws SQLException;
  }

  /** Tells the columns. */
  interface Table<R> {
    void describe(ColumnSink<R> columns) throws SQLException;
  }

  private CopiedRows() {}

  /**
   * @param table with its columns, as after the word copy
   */
  static <R> void write(Connection connection, String table, Table<R> columns, List<R> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var copied = new CopiedRows<R>();
    columns.describe(copied);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s from stdin (format binary)".formatted(table));
    try {
      copied.write(rows, new CopyBytes(copy));
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void write(List<R> rows, CopyBytes bytes) throws SQLException {
    bytes.begin();
    for (R row : rows) {
      bytes.beginRow(fields.size());
      for (Field<R> field : fields) {
        field.write(row, bytes);
      }
      bytes.endRow();
    }
    bytes.end();
  }

  @Override
  public CopiedRows<R> text(Function<R, @Nullable String> value) {
    return field((row, bytes) -> bytes.text(Storable.textOrNull(value.apply(row))));
  }

  @Override
  public CopiedRows<R> json(Function<R, @Nullable String> value) {
    return field((row, bytes) -> bytes.json(value.apply(row)));
  }

  @Override
  public CopiedRows<R> uuid(Function<R, String> value) {
    return field((row, bytes) -> bytes.uuid(parsed(value.apply(row))));
  }

  @Override
  public CopiedRows<R> time(Function<R, @Nullable Instant> value) {
    return field((row, bytes) -> bytes.time(value.apply(row)));
  }

  @Override
  public CopiedRows<R> integer(ToIntFunction<R> value) {
    return field((row, bytes) -> bytes.integer(value.applyAsInt(row)));
  }

  @Override
  public CopiedRows<R> integerOrNull(Function<R, @Nullable Integer> value) {
    return field((row, bytes) -> bytes.integer(value.apply(row)));
  }

  @Override
  public CopiedRows<R> bigint(ToLongFunction<R> value) {
    return field((row, bytes) -> bytes.bigint(value.applyAsLong(row)));
  }

  @Override
  public CopiedRows<R> bool(Predicate<R> value) {
    return field((row, bytes) -> bytes.bool(value.test(row)));
  }

  @Override
  public CopiedRows<R> bytes(Function<R, byte[]> value) {
    return field((row, bytes) -> bytes.bytes(value.apply(row)));
  }

  private CopiedRows<R> field(Field<R> field) {
    fields.add(field);
    return this;
  }

  /** PostgreSQL reads other spellings too; Java's reader would take what neither of them means. */
  private static UUID parsed(String text) {
    if (text.length() != UUID_CHARS) {
      throw new IllegalArgumentException(
          "'%s' is no UUID in its usual form (expected 36 characters)".formatted(text));
    }
    return UUID.fromString(text);
  }
}
