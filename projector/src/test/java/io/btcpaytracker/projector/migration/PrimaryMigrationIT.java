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
}
