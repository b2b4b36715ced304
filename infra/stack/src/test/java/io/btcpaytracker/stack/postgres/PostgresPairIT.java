package io.btcpaytracker.stack.postgres;

import static io.btcpaytracker.stack.postgres.Coins.countOn;
import static io.btcpaytracker.stack.postgres.Coins.createTable;
import static io.btcpaytracker.stack.postgres.Coins.insertOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.stack.OtherJvm;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives what, on one durable pair, as people's are, that each test starts again. */
class PostgresPairIT {
  @TempDir static Path folder;

  @Test
  void rowsAreThereAgainAfterAStopAndAStartOnBothServers() throws Exception {
    int rows;
    try (var pair = PostgresPair.start(settings())) {
      createTable(pair);
      insertOn(pair.primary(), 3);
      rows = countOn(pair.primary());
    }

    try (var pair = PostgresPair.start(settings())) {
      assertThat(countOn(pair.primary())).isEqualTo(rows);
      assertThat(countOn(pair.standby())).isEqualTo(rows);
    }
  }

  @Test
  void committedRowsAreThereAgainAfterKillMinus9OfEitherServer() throws Exception {
    try (var pair = PostgresPair.start(settings())) {
      createTable(pair);
      insertOn(pair.primary(), 3);
      int rows = countOn(pair.primary());
      pair.replay().awaitCaughtUp();

      pair.primary().kill();
      assertThat(countOn(pair.standby())).as("the standby goes on answering").isEqualTo(rows);
      pair.primary().start();
      assertThat(countOn(pair.primary())).isEqualTo(rows);

      pair.standby().kill();
      insertOn(pair.primary(), 2);
      pair.standby().start();
      pair.replay().awaitCaughtUp();
      assertThat(countOn(pair.standby())).isEqualTo(rows + 2);
    }
  }

  @Test
  void aJvmKilledByMinus9LeavesNoServerAndLosesNoCommittedRow() throws Exception {
    int rows;
    try (var jvm = OtherJvm.run(OwnerOfAPair.class, folder)) {
      rows = Integer.parseInt(jvm.awaitLine("rows"));
      jvm.killMinus9();
    }
    var primary = new ServerProcesses(folder.resolve("primary"));
    var standby = new ServerProcesses(folder.resolve("standby"));
    await().until(() -> primary.isEmpty() && standby.isEmpty());

    try (var pair = PostgresPair.start(settings())) {
      assertThat(countOn(pair.primary())).isEqualTo(rows);
    }
  }

  @Test
  void aNewPasswordInTheSettingsHoldsFromTheNextStart() throws Exception {
    PostgresPair.start(settings()).close();
    var changed =
        new PostgresSettings(folder, 0, 0, "tracker", "new 'one", "tracker", "replicator", "\\'x");

    try (var pair = PostgresPair.start(changed)) {
      assertThatCode(() -> pair.primary().connect().close()).doesNotThrowAnyException();
      assertThatThrownBy(() -> connect(pair.primary(), settings().password()))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void theStandbyRefusesToWrite() throws Exception {
    try (var pair = PostgresPair.start(settings())) {
      createTable(pair);

      assertThatThrownBy(() -> insertOn(pair.standby(), 1))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
    }
  }

  private static PostgresSettings settings() {
    return PostgresSettings.in(folder);
  }

  private static void connect(PostgresServer server, String password) throws SQLException {
    DriverManager.getConnection(server.jdbcUrl(), server.user(), password).close();
  }

  /** Writes rows and waits to be killed. */
  static final class OwnerOfAPair {
    public static void main(String[] arguments) throws Exception {
      try (var pair = PostgresPair.start(PostgresSettings.in(Path.of(arguments[0])))) {
        createTable(pair);
        insertOn(pair.primary(), 3);
        System.out.println("rows " + countOn(pair.primary()));
        Thread.currentThread().join();
      }
    }
  }
}
