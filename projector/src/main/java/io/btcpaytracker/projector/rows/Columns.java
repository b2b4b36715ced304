package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Storable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sets the parameters of an {@code unnest(…)} from rows, one array per column, in the order of the
 * calls. One statement then writes the whole batch.
 *
 * @param <R> the rows
 */
final class Columns<R> implements ColumnSink<R> {
  private final PreparedStatement statement;
  private final List<R> rows;
  private int parameter;

  Columns(PreparedStatement statement, List<R> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  @Override
  public Columns<R> text(Function<R, @Nullable String> value) throws SQLException {
    return array(
        "text",
        rows.stream().map(row -> Storable.textOrNull(value.apply(row))).toArray(String[]::new));
  }

  /** As text: the statement has to cast it. */
  @Override
  public Columns<R> json(Function<R, @Nullable String> value) throws SQLException {
    return text(value);
  }

  /** Texts that are numbers, so that a decimal is never more or less than it was. */
  Columns<R> decimal(Function<R, @Nullable String> value) throws SQLException {
    return array("numeric", rows.stream().map(value).toArray());
  }

  @Override
  public Columns<R> uuid(Function<R, String> value) throws SQLException {
    return array("uuid", rows.stream().map(value).toArray());
  }

  @Override
  public Columns<R> time(Function<R, @Nullable Instant> value) throws SQLException {
    return array(
        "timestamptz",
        rows.stream().map(value).map(at -> at == null ? null : Moments.text(at)).toArray());
  }

  @Override
  public Columns<R> integer(ToIntFunction<R> value) throws SQLException {
    return array("integer", rows.stream().mapToInt(value).boxed().toArray(Integer[]::new));
  }

  @Override
  public Columns<R> integerOrNull(Function<R, @Nullable Integer> value) throws SQLException {
    return array("integer", rows.stream().map(value).toArray(Integer[]::new));
  }

  @Override
  public Columns<R> bigint(ToLongFunction<R> value) throws SQLException {
    return array("bigint", rows.stream().mapToLong(value).boxed().toArray(Long[]::new));
  }

  Columns<R> bigintOrNull(Function<R, @Nullable Long> value) throws SQLException {
    return array("bigint", rows.stream().map(value).toArray(Long[]::new));
  }

  @Override
  public Columns<R> bool(Predicate<R> value) throws SQLException {
    return array("boolean", rows.stream().map(value::test).toArray(Boolean[]::new));
  }

  Columns<R> boolOrNull(Function<R, @Nullable Boolean> value) throws SQLException {
    return array("boolean", rows.stream().map(value).toArray(Boolean[]::new));
  }

  @Override
  public Columns<R> bytes(Function<R, byte[]> value) throws SQLException {
    return array("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }

  /** The driver sends arrays of texts, numbers and booleans in binary if they are typed. */
  private Columns<R> array(String type, Object[] values) throws SQLException {
    parameter++;
    statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    return this;
  }

  /** A timestamptz column that is never null. */
  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
