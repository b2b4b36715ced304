package io.btcpaytracker.dashboard.paging;

import io.btcpaytracker.dashboard.paging.Page.Found;
import io.btcpaytracker.dashboard.paging.Page.Placed;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Pages of a selection. However many rows there are and however few are wanted, a page costs no
 * more than {@link #TESTED_MAX} rows read: where that does not fill it, it is shown as it is, and
 * its cursor goes on from there.
 */
public record PageQueries<T>(JdbcClient client, Selection selection, RowMapper<T> mapper) {
  /** What is read in tens of milliseconds, each row with a look into another table. */
  public static final int TESTED_MAX = 2_000;

  public Page<T> page(Wish wish) {
    Found<T> found = find(wish);
    // On the way back the start is reached somewhere within a page: then that is the first one.
    boolean ragged =
        wish.isBackward() && found.end().isEmpty() && found.rows().size() <= wish.rows();
    return ragged ? page(wish.first()) : Page.of(wish, found);
  }

  private Found<T> find(Wish wish) {
    List<Placed<T>> rows =
        bind(sql(selection, wish), wish)
            .param("rows", wish.rows() + 1)
            .query((row, number) ->
                new Placed<>(mapper.mapRow(row, number), wish.order().placeOf(row)))
            .list();
    return new Found<>(
        rows, selection.isTested() && rows.size() <= wish.rows() ? end(wish) : Optional.empty());
  }

  /** The last row that was tried, when there may be more behind it. */
  private Optional<List<String>> end(Wish wish) {
    return bind(
            """
            select %s
            from %s
            where true %s %s
            %s
            offset %d limit 1
            """
                .formatted(
                    wish.order().columnNames(),
                    selection.table(),
                    selection.reached(),
                    behind(wish),
                    wish.way().orderBy(),
                    TESTED_MAX - 1),
            wish)
        .query((row, _) -> wish.order().placeOf(row))
        .optional();
  }

  public static String sql(Selection selection, Wish wish) {
    return """
    select %s
    from %s
    where true %s
    %s
    limit :rows
    """
        .formatted(
            selection.columns(),
            selection.isTested() ? nearby(selection, wish) : selection.table(),
            selection.isTested() ? selection.tested() : selection.reached() + " " + behind(wish),
            wish.way().orderBy());
  }

  /** Read only as far as the page wants. */
  private static String nearby(Selection selection, Wish wish) {
    return """
    (select * from %1$s where true %2$s %3$s %4$s limit %5$d) as %1$s\
    """
        .formatted(
            selection.table(), selection.reached(), behind(wish), wish.way().orderBy(), TESTED_MAX);
  }

  private static String behind(Wish wish) {
    return wish.from().isPresent() ? wish.way().behind() : "";
  }

  private StatementSpec bind(String sql, Wish wish) {
    StatementSpec statement = selection.binding().apply(client.sql(sql));
    wish.from().ifPresent(cursor -> wish.order().bind(statement, cursor.place()));
    return statement;
  }
}
