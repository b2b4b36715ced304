package io.btcpaytracker.projector.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.retry.Backoff;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PrimaryMigrationIT {
  private final TestDatabase database = TestStack.shared().createDatabase();
  private final AtomicInteger exits = new AtomicInteger();
  private final PrimaryMigration migration = on(database.primaryUrl());

  @AfterEach
  void stop() {
    migration.stop();
  }

  @Test
  void makesTheTablesAndFindsThemMadeTheNextTime() throws Exception {
    migration.start();
    migration.await();
    PrimaryMigration again = on(database.primaryUrl());
    again.start();
    again.await();

    assertThat(again.waitingFor()).isEmpty();
    assertThat(exits).hasValue(0);
  }

  @Test
  void dataOfANewerReleaseEndsTheProcessWithAMessage() throws Exception {
    migration.start();
    migration.await();
    execute(
        """
        insert into projection.flyway_schema_history values
          (1000, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'x', now(), 1, true)
        """);
    PrimaryMigration older = on(database.primaryUrl());

    older.start();

    Awaitility.await().untilAsserted(() -> assertThat(exits).hasValue(1));
    assertThat(older.waitingFor()).contains("not of this release").contains("999");
  }

  @Test
  void rowsFromBeforeTheRollupsAreWrittenAnew() throws Exception {
    Flyway.configure()
        .dataSource(source(database.primaryUrl()))
        .schemas("projection")
        .target("6")
        .load()
        .migrate();
    execute(
        """
        insert into projection.invoice (store_id, invoice_id, source, status, additional_status,
          status_since, opened_at, created_seen, log_partition, log_offset)
        values ('s', 'i', 'btcpay', 'New', 'None', now(), now(), true, 0, 7);
        insert into projection.fold_position values (0, 8, now());
        insert into projection.writer_position values
          ('invoice-states', 0, 9, now()), ('invoice-events', 0, 8, now())
        """);

    migration.start();
    migration.await();

    assertThat(read("select count(*) from projection.invoice")).isEqualTo("0");
    assertThat(read("select string_agg(topic || next_offset, ',') from projection.writer_position"))
        .isEqualTo("invoice-events0");
    assertThat(read("select next_offset from projection.log_position")).isEqualTo("0");
  }

  @Test
  void aStandbyIsNotMigratedAndSaysSo() {
    PrimaryMigration misled = on(database.standbyUrl());

    misled.start();

    Awaitility.await()
        .untilAsserted(() -> assertThat(misled.waitingFor()).contains("is a standby"));
    misled.stop();
    assertThat(exits).hasValue(0);
  }

  private PrimaryMigration on(String url) {
    var backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50));
    return new PrimaryMigration(new Tables(source(url)), backoff, exits::incrementAndGet);
  }

  private DataSource source(String url) {
    return new DriverManagerDataSource(url, database.user(), database.password());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source(database.primaryUrl()).getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private @Nullable String read(String sql) throws SQLException {
    try (Connection connection = source(database.primaryUrl()).getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
