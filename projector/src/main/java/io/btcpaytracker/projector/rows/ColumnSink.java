package io.btcpaytracker.projector.rows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Is told what stands in each column of a table, in their order. So a table that is written in more
 * than one way says only once what its rows are.
 *
 * @param <R> the rows
 */
interface ColumnSink<R> {
  ColumnSink<R> text(Function<R, @Nullable String> value) throws SQLException;

  ColumnSink<R> json(Function<R, @Nullable String> value) throws SQLException;

  ColumnSink<R> uuid(Function<R, String> value) throws SQLException;

  ColumnSink<R> time(Function<R, @Nullable Instant> value) throws SQLException;

  ColumnSink<R> integer(ToIntFunction<R> value) throws SQLException;

  ColumnSink<R> integerOrNull(Function<R, @Nullable Integer> value) throws SQLException;

  ColumnSink<R> bigint(ToLongFunction<R> value) throws SQLException;

  ColumnSink<R> bool(Predicate<R> value) throws SQLException;

  ColumnSink<R> bytes(Function<R, byte[]> value) throws SQLException;
}
