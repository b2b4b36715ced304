package io.btcpaytracker.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.stack.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Reads the rows, on the primary or on the standby. */
final class Rows {
  private static final Duration WITHIN = Duration.ofSeconds(60);

  private final String url;
  private final TestDatabase database;

  private Rows(String url, TestDatabase database) {
    this.url = url + (url.contains("?") ? "&" : "?") + "currentSchema=projection";
    this.database = database;
  }

  static Rows ofPrimary(TestDatabase database) {
    return new Rows(database.primaryUrl(), database);
  }

  static Rows ofStandby(TestDatabase database) {
    return new Rows(database.standbyUrl(), database);
  }

  /** Each row as one text, columns separated by a bar. */
  List<String> read(String sql) {
    try (Connection connection =
            DriverManager.getConnection(url, database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(text(row));
      }
      return rows;
    } catch (SQLException e) {
      return List.of("not readable: " + e.getMessage());
    }
  }

  void change(String sql) {
    try (Connection connection =
            DriverManager.getConnection(url, database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void await(String sql, String... expected) {
    waiting().untilAsserted(() -> assertThat(read(sql)).containsExactly(expected));
  }

  static ConditionFactory waiting() {
    return Awaitility.await().atMost(WITHIN).pollInterval(Duration.ofMillis(50));
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      columns.add(Objects.toString(row.getString(i), "-"));
    }
    return String.join("|", columns);
  }
}
