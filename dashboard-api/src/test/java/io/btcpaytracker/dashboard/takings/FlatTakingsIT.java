package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Counts the rows that an answer makes the database read. */
class FlatTakingsIT {
  private static final Span DAY =
      Span.whole(ZoneId.of("UTC"), Days.only(LocalDate.parse("2026-05-04")));
  private static final long STORES = 20;
  private static final long QUARTERS_OF_THE_DAY = 96;

  private final TestDatabase database = TestStack.shared().createDatabase();
  private final DriverManagerDataSource primary =
      new DriverManagerDataSource(
          database.primaryUrl() + "?currentSchema=projection",
          database.user(),
          database.password());

  /** Thirty days of all stores, one row of each rollup in every quarter hour. */
  @BeforeEach
  void fill() {
    Flyway.configure().dataSource(primary).schemas("projection").load().migrate();
    JdbcClient client = JdbcClient.create(primary);
    String times =
        """
        from generate_series(timestamptz '2026-04-20Z', '2026-05-19 23:59Z', '15 minutes') as t,
          generate_series(1, %d) as s
        """
            .formatted(STORES);
    client
        .sql(
            "insert into money_rollup select t, 's' || s, 'Settled', 'InOrder', 'BTC-LN', 'BTC', t, 1, 1 "
                + times)
        .update();
    client
        .sql("insert into opened_rollup select t, 's' || s, 'New', 'None', false, t, 1 " + times)
        .update();
    client
        .sql("insert into milestone_rollup select t, 's' || s, 'Settlement', 3, t, 1 " + times)
        .update();
    client.sql("analyze money_rollup, opened_rollup, milestone_rollup").update();
  }

  @Test
  void aDayReadsTheRollupsOfThatDayAndNothingElse() throws SQLException {
    assertThat(rowsReadBy(Optional.empty()))
        .isEqualTo(
            Map.of(
                "money_rollup", STORES * QUARTERS_OF_THE_DAY,
                "opened_rollup", STORES * QUARTERS_OF_THE_DAY,
                "milestone_rollup", STORES * QUARTERS_OF_THE_DAY));
  }

  @Test
  void aDayOfOneStoreReadsOnlyItsRollups() throws SQLException {
    assertThat(rowsReadBy(Optional.of("s7")))
        .isEqualTo(
            Map.of(
                "money_rollup", QUARTERS_OF_THE_DAY,
                "opened_rollup", QUARTERS_OF_THE_DAY,
                "milestone_rollup", QUARTERS_OF_THE_DAY));
  }

  private Map<String, Long> rowsReadBy(Optional<String> store) throws SQLException {
    try (Connection connection = primary.getConnection()) {
      connection.setAutoCommit(false);
      JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      var queries =
          new DayQueries(
              new TakingsQueries(
                  client, StoreLimit.ALL.narrowedTo(store.map(Set::of)), Optional.empty()));
      assertThat(queries.money(DAY)).hasSize(1);
      assertThat(queries.opened(DAY)).hasSize(1);
      assertThat(queries.reached(DAY)).hasSize(1);
      queries.lastEventAt();
      Map<String, Long> read = new TreeMap<>();
      client
          .sql(
              """
              select relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as tuples
              from pg_stat_xact_user_tables
              where schemaname = 'projection'
                and coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) > 0
              """)
          .query(row -> {
            read.put(row.getString("relname"), row.getLong("tuples"));
          });
      return read;
    }
  }
}
