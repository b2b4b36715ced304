package io.btcpaytracker.run.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What the standby shows. */
final class Standby {
  private final String url;

  Standby(int port) {
    this.url =
        "jdbc:postgresql://127.0.0.1:%d/tracker?user=tracker&password=tracker&currentSchema=projection"
            .formatted(port);
  }

  /** First column of the first row. */
  Optional<String> query(String sql, String... arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    }
  }

  Optional<String> status(String invoiceId) throws SQLException {
    return query("select status from invoice where invoice_id = ?", invoiceId);
  }

  long count(String table, String invoiceId) throws SQLException {
    return query("select count(*) from " + table + " where invoice_id = ?", invoiceId)
        .map(Long::parseLong)
        .orElseThrow();
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
