package io.btcpaytracker.stack.postgres;

import static io.btcpaytracker.stack.postgres.Coins.countOn;
import static io.btcpaytracker.stack.postgres.Coins.createTable;
import static io.btcpaytracker.stack.postgres.Coins.insertOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.stack.machine.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the standby, the next start has one that follows; so one pair is enough. */
class StandbyCloneIT {
  @TempDir static Path temporary;
  private static PostgresSettings settings;
  private static Path standby;

  @BeforeAll
  static void aPairWithThreeRows() throws Exception {
    settings = PostgresSettings.in(temporary.resolve("pair")).notDurable();
    standby = settings.dataFolder().resolve("standby");
    try (var pair = PostgresPair.start(settings)) {
      createTable(pair);
      insertOn(pair.primary(), 3);
    }
  }

  @Test
  void aMissingStandbyIsCloned() throws Exception {
    Folders.delete(standby);

    assertThatTheStandbyFollows();
  }

  @Test
  void aBrokenStandbyIsCloned() throws Exception {
    Files.write(standby.resolve("global/pg_control"), new byte[8192]);

    assertThatTheStandbyFollows();
  }

  @Test
  void theStandbyOfAnotherPrimaryIsCloned() throws Exception {
    var strangers = PostgresSettings.in(temporary.resolve("strangers")).notDurable();
    PostgresPair.start(strangers).close();
    Folders.delete(standby);
    Files.move(strangers.dataFolder().resolve("standby"), standby);

    assertThatTheStandbyFollows();
  }

  @Test
  void aStandbyThatLostItsPlaceInTheLogIsCloned() throws Exception {
    try (var pair = PostgresPair.start(settings)) {
      pair.standby().stop();
      // Without its slot nothing holds the log for it, and the switches let the old log go.
      administer(pair, "select pg_drop_replication_slot('" + ServerFiles.SLOT + "')");
      for (int segment = 0; segment < 3; segment++) {
        insertOn(pair.primary(), 1);
        administer(pair, "select pg_switch_wal()");
        administer(pair, "checkpoint");
      }
    }

    assertThatTheStandbyFollows();
  }

  private void assertThatTheStandbyFollows() throws SQLException {
    try (var pair = PostgresPair.start(settings)) {
      insertOn(pair.primary(), 2);
      pair.replay().awaitCaughtUp();
      assertThat(countOn(pair.standby())).isEqualTo(countOn(pair.primary()));
    }
  }

  private static void administer(PostgresPair pair, String sql) throws SQLException {
    try (var connection = pair.primary().administer();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
