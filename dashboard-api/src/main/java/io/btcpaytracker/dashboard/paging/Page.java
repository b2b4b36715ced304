package io.btcpaytracker.dashboard.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A page of a longer list.
 *
 * @param next cursor of the page behind; null at the end
 * @param previous cursor of the page before; null at the start
 * @param complete false when looking for rows ended early, so that there are fewer than there may
 *     be: the cursor goes on from there
 */
public record Page<T>(
    List<T> rows, @Nullable String next, @Nullable String previous, boolean complete) {

  /**
   * Which page.
   *
   * @param from empty for the first
   * @param rows most rows it may have
   */
  public record Wish(Keyset order, Optional<Cursor> from, int rows) {
    boolean isBackward() {
      return from.filter(Cursor::backward).isPresent();
    }

    /** In which to ask. */
    Keyset way() {
      return isBackward() ? order.reversed() : order;
    }

    Wish first() {
      return new Wish(order, Optional.empty(), rows);
    }

    private String cursor(boolean backward, List<String> place) {
      return new Cursor(order.name(), backward, place).text();
    }
  }

  /** The same page with more in its rows. */
  public Page<T> with(UnaryOperator<List<T>> added) {
    return new Page<>(added.apply(rows), next, previous, complete);
  }

  /** A row and where it stands. */
  record Placed<T>(T row, List<String> place) {}

  /**
   * What was found on the way asked for.
   *
   * @param rows one more than wished for, where there are so many: that tells whether it goes on
   * @param end the place where looking ended early; empty when it did not
   */
  record Found<T>(List<Placed<T>> rows, Optional<List<String>> end) {}

  static <T> Page<T> of(Wish wish, Found<T> found) {
    boolean more = found.rows().size() > wish.rows();
    List<Placed<T>> shown = more ? found.rows().subList(0, wish.rows()) : found.rows();
    Optional<List<String>> ahead = more ? Optional.of(shown.getLast().place()) : found.end();
    Optional<List<String>> behind =
        wish.from().map(cursor -> shown.isEmpty() ? cursor.place() : shown.getFirst().place());
    boolean backward = wish.isBackward();
    List<T> rows = shown.stream().map(Placed::row).toList();
    String onward = ahead.map(place -> wish.cursor(backward, place)).orElse(null);
    String back = behind.map(place -> wish.cursor(!backward, place)).orElse(null);
    boolean complete = more || found.end().isEmpty();
    return backward
        ? new Page<>(rows.reversed(), back, onward, complete)
        : new Page<>(rows, onward, back, complete);
  }
}
