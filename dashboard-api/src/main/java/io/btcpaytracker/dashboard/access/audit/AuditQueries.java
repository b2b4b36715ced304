package io.btcpaytracker.dashboard.access.audit;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;

import io.btcpaytracker.dashboard.paging.Column;
import io.btcpaytracker.dashboard.paging.Keyset;
import io.btcpaytracker.dashboard.paging.Page;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.paging.PageQueries;
import io.btcpaytracker.dashboard.paging.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit log, newest first. */
record AuditQueries(JdbcClient client) {
  static final Keyset NEWEST =
      new Keyset(
          "audit", Column.time("at"), true, List.of(new Column("id", Column.Kind.SERIAL)), true);
  private static final Selection ALL =
      new Selection(
          "app.audit",
          "id, at, actor, action, subject, detail, address, trace_id",
          "",
          "",
          UnaryOperator.identity());

  /** One line of the log. */
  record Line(
      long id,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      String address,
      String traceId) {}

  Page<Line> page(Wish wish) {
    return new PageQueries<>(client, ALL, AuditQueries::line).page(wish);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("id"),
        instant(row, "at"),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("address"),
        row.getString("trace_id"));
  }
}
