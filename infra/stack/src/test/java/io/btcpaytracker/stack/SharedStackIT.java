package io.btcpaytracker.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedStackIT {
  private final TestStack stack = TestStack.shared();

  @Test
  void rowsOfThePrimaryAppearOnTheStandby() throws SQLException {
    TestDatabase database = stack.createDatabase();

    try (var primary = connect(database, database.primaryUrl())) {
      primary.createStatement().execute("create schema projection");
      primary.createStatement().execute("create table projection.coin as select 21 as amount");
    }
    stack.awaitStandby();

    try (var standby = connect(database, database.standbyUrl());
        var rows = standby.createStatement().executeQuery("select amount from projection.coin")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(21);
    }
  }

  @Test
  void theStandbyRefusesToWrite() throws SQLException {
    TestDatabase database = stack.createDatabase();

    try (var standby = connect(database, database.standbyUrl())) {
      assertThatThrownBy(() -> standby.createStatement().execute("create table coin (amount int)"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
    }
  }

  @Test
  void aPausedStandbyShowsNothingNewUntilItIsResumed() throws SQLException {
    TestDatabase database = stack.createDatabase();

    stack.pauseReplay();
    try (var primary = connect(database, database.primaryUrl());
        var standby = connect(database, database.standbyUrl())) {
      primary.createStatement().execute("create table coin (amount int)");
      assertThat(tables(standby)).isZero();

      stack.resumeReplay();
      stack.awaitStandby();
      assertThat(tables(standby)).isOne();
    }
  }

  @Test
  void theApplicationsUserIsNoSuperuser() throws SQLException {
    try (var connection = stack.postgres().primary().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
      rows.next();
      assertThat(rows.getBoolean(1)).isFalse();
    }
  }

  private static int tables(Connection connection) throws SQLException {
    try (var rows =
        connection
            .createStatement()
            .executeQuery("select count(*) from pg_tables where tablename = 'coin'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(TestDatabase database, String url) throws SQLException {
    return DriverManager.getConnection(url, database.user(), database.password());
  }
}
