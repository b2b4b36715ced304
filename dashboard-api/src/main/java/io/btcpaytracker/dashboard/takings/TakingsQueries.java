package io.btcpaytracker.dashboard.takings;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import io.btcpaytracker.dashboard.access.StoreLimit;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every question about takings has: whom it asks, and about what.
 *
 * @param stores whose data the answer may hold
 * @param asOf beginning of a quarter hour; what was known from then on is left out
 */
record TakingsQueries(JdbcClient client, StoreLimit stores, Optional<Instant> asOf) {

  /** With {@code :from} and {@code :to}, and in place of {@code %s} what narrows rollups. */
  JdbcClient.StatementSpec of(Span span, String sql) {
    return of(sql, "known_bucket")
        .param("from", parameter(span.from()))
        .param("to", parameter(span.to()));
  }

  /**
   * @param known the column that tells when a row was known
   */
  JdbcClient.StatementSpec of(String sql, String known) {
    String conditions =
        stores.condition() + (asOf.isPresent() ? " and %s < :asOf".formatted(known) : "");
    var statement = stores.bind(client.sql(sql.formatted(conditions)));
    asOf.ifPresent(at -> statement.param("asOf", parameter(at)));
    return statement;
  }
}
