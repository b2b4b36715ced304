package io.btcpaytracker.dashboard.access.audit;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import io.btcpaytracker.dashboard.rest.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit log, newest first. */
record AuditQueries(JdbcClient client) {
  private static final String AFTER = "where (at, id) < (:at, cast(:id as bigint))";

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

  List<Line> newest(Optional<Cursor> after, int rows) {
    var statement =
        client
            .sql(
                """
                select id, at, actor, action, subject, detail, address, trace_id
                from app.audit
                %s
                order by at desc, id desc
                limit :rows
                """
                    .formatted(after.isPresent() ? AFTER : ""))
            .param("rows", rows);
    after.ifPresent(
        place -> statement.param("at", parameter(place.at())).param("id", place.key().getFirst()));
    return statement
        .query((row, _) ->
            new Line(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("address"),
                row.getString("trace_id")))
        .list();
  }
}
