package io.btcpaytracker.projector.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.EmptyTables;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Months made and dropped, on a real database. */
class UpkeepIT {
  private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");

  private final DriverManagerDataSource primary = EmptyTables.create();
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final Partitions partitions = Partitions.of(primary);

  @Test
  void aMonthBeginsAndEndsByUtcWhateverTheClockOfTheSession() throws SQLException {
    var session = new SingleConnectionDataSource(primary.getConnection(), true);
    var inIt = new JdbcTemplate(session);

    inIt.execute("set time zone 'Pacific/Auckland'");
    Partitions.of(session).timeline().cover(Stream.of(NOW));
    inIt.execute("set time zone 'UTC'");

    assertThat(
            inIt.queryForObject(
                "select pg_get_expr(relpartbound, oid) from pg_class where relname = 'invoice_event_2026_11'",
                String.class))
        .isEqualTo("FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00')");
    session.destroy();
  }

  @Test
  void manyProjectorsThatWantTheSameMonthMakeItOnce() throws Exception {
    Callable<Void> making =
        () -> {
          Partitions.of(primary).deliveries().cover(Stream.of(NOW));
          return null;
        };
    try (ExecutorService projectors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> made :
          projectors.invokeAll(IntStream.range(0, 8).mapToObj(_ -> making).toList())) {
        made.get();
      }
    }

    assertThat(months("delivery")).containsExactly("delivery_2026_11");
    assertThat(months("delivery_body")).containsExactly("delivery_body_2026_11");
  }

  @Test
  void aMonthHasTheIndexesOfItsTable() throws SQLException {
    partitions.deliveries().cover(Stream.of(NOW));

    assertThat(indexes("delivery_2026_11")).isEqualTo(indexes("delivery")).isEqualTo(5);
  }

  @Test
  void whatIsOlderThanTheRetentionIsDroppedInWholeMonthsAndReadersAreTold() throws SQLException {
    coverTheSecondHalfOfTheYear();

    List<String> dropped = keeping(Period.ofMonths(3)).enforce(primary);

    assertThat(dropped)
        .containsExactlyInAnyOrder(
            "delivery_2026_06",
            "delivery_2026_07",
            "delivery_body_2026_06",
            "delivery_body_2026_07");
    assertThat(months("delivery")).startsWith("delivery_2026_08").hasSize(4);
    assertThat(keptFrom()).isEqualTo("2026-08-01 00:00:00");
  }

  @Test
  void dropsADayAfterWritersStopped() throws SQLException {
    Retention retention =
        new Retention(Period.ofDays(30), () -> Instant.parse("2026-07-31T12:00:00Z"));
    coverTheSecondHalfOfTheYear();

    assertThat(retention.keptFrom()).isEqualTo("2026-07-01T00:00:00Z");
    assertThat(retention.enforce(primary)).isEmpty();
    assertThat(keptFrom()).isEqualTo("2026-06-01 00:00:00");
  }

  @Test
  void withoutARetentionNothingIsDropped() throws SQLException {
    coverTheSecondHalfOfTheYear();

    assertThat(keeping(null).enforce(primary)).isEmpty();
    assertThat(months("delivery")).hasSize(6);
    assertThat(rows.queryForObject("select count(*) from delivery_retention", Long.class)).isZero();
  }

  @Test
  void enforcingTwiceIsEnforcingOnce() throws SQLException {
    coverTheSecondHalfOfTheYear();
    keeping(Period.ofMonths(3)).enforce(primary);

    assertThat(keeping(Period.ofMonths(3)).enforce(primary)).isEmpty();
    assertThat(keeping(Period.ofYears(5)).enforce(primary)).isEmpty();
    assertThat(keptFrom()).isEqualTo("2026-08-01 00:00:00");
  }

  private void coverTheSecondHalfOfTheYear() throws SQLException {
    partitions
        .deliveries()
        .cover(
            IntStream.range(6, 12)
                .mapToObj("2026-%02d-15T00:00:00Z"::formatted)
                .map(Instant::parse));
  }

  private static Retention keeping(@Nullable Period period) {
    return new Retention(period, () -> NOW);
  }

  private List<String> months(String table) {
    return rows.queryForList(
        "select relname from pg_class where relkind = 'r' and relname ~ ? order by 1",
        String.class,
        "^" + table + "_\\d{4}_\\d{2}$");
  }

  private int indexes(String table) {
    return rows.queryForObject(
        "select count(*) from pg_indexes where tablename = ?", Integer.class, table);
  }

  private String keptFrom() {
    return rows.queryForObject(
        "select (kept_from at time zone 'UTC')::text from delivery_retention", String.class);
  }
}
