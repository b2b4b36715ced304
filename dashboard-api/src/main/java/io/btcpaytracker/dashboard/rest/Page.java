package io.btcpaytracker.dashboard.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a longer list.
 *
 * @param next cursor of the next page; null on the last
 */
public record Page<T>(List<T> rows, @Nullable String next) {

  /** Cuts the page out of one row more than asked for, which tells whether there is a next one. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> placeOf) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null);
    }
    List<T> rows = oneMore.subList(0, limit);
    return new Page<>(rows, placeOf.apply(rows.getLast()).text());
  }
}
