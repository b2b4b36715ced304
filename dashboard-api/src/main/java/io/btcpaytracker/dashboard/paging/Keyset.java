package io.btcpaytracker.dashboard.paging;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * An order in which no two rows are equal, so that a page can go on behind any row, whether rows
 * were added meanwhile or not.
 *
 * @param name stands in cursors, so that a place in another order is none in this
 * @param ties order rows whose {@code lead} is the same
 */
public record Keyset(
    String name, Column lead, boolean leadDescends, List<Column> ties, boolean tiesDescend) {

  public Keyset {
    ties = List.copyOf(ties);
  }

  /** The same list from its end. */
  public Keyset reversed() {
    return new Keyset(name, lead, !leadDescends, ties, !tiesDescend);
  }

  public String orderBy() {
    return "order by "
        + lead.name()
        + (leadDescends ? " desc, " : ", ")
        + ties.stream()
            .map(tie -> tie.name() + (tiesDescend ? " desc" : ""))
            .collect(joining(", "));
  }

  /** Lets in what comes behind a place; written so that an index finds it. */
  String behind() {
    String beyond = leadDescends ? "<" : ">";
    return "and %1$s %2$s= :place0 and (%1$s %2$s :place0 or (%3$s) %4$s (%5$s))"
        .formatted(
            lead.name(),
            beyond,
            ties.stream().map(Column::name).collect(joining(", ")),
            tiesDescend ? "<" : ">",
            IntStream.rangeClosed(1, ties.size())
                .mapToObj(i -> ":place" + i)
                .collect(joining(", ")));
  }

  /** Gives {@link #behind} its parameters. */
  StatementSpec bind(StatementSpec statement, List<String> place) {
    List<Object> parameters = parameters(place);
    for (int i = 0; i < parameters.size(); i++) {
      statement.param("place" + i, parameters.get(i));
    }
    return statement;
  }

  /**
   * @throws IllegalArgumentException when no row can stand there
   */
  List<Object> parameters(List<String> place) {
    List<Column> columns = columns();
    if (place.size() != columns.size()) {
      throw new IllegalArgumentException("not a place in this order");
    }
    return IntStream.range(0, columns.size())
        .mapToObj(i -> columns.get(i).parameterOf(place.get(i)))
        .toList();
  }

  List<String> placeOf(ResultSet row) throws SQLException {
    List<String> place = new ArrayList<>();
    for (Column column : columns()) {
      place.add(column.textOf(row));
    }
    return place;
  }

  /** As a statement selects them. */
  String columnNames() {
    return columns().stream().map(Column::name).collect(joining(", "));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(lead));
    columns.addAll(ties);
    return columns;
  }
}
