package io.btcpaytracker.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the standby about every millisecond for the rows still missing. What it reports is at most
 * one question later than the truth.
 */
final class RowWatch implements AutoCloseable {
  private static final long BETWEEN_QUESTIONS_NANOS = 1_000_000;
  private static final String ARRIVED =
      """
      select 'TIMELINE_ROW' as hop, invoice_id from projection.invoice_event
       where store_id = ? and invoice_id = any (?)
      union all
      select 'INVOICE_ROW', invoice_id from projection.invoice
       where store_id = ? and invoice_id = any (?)
      """;

  private final Connection connection;
  private final String storeId;
  private final Journeys journeys;
  private final LongSupplier nanos;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable SQLException failure;

  /**
   * @throws IllegalStateException when the standby does not let us in
   */
  static RowWatch open(
      LatencySettings.Standby standby, String storeId, Journeys journeys, LongSupplier nanos) {
    try {
      String password = new String(standby.password().keyBytes(), UTF_8);
      Connection connection =
          DriverManager.getConnection(standby.jdbcUrl(), standby.user(), password);
      RowWatch watch = new RowWatch(connection, storeId, journeys, nanos);
      watch.thread.start();
      return watch;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the standby at %s does not let user '%s' in (expected a running database); is the system up?"
              .formatted(standby.jdbcUrl(), standby.user()),
          e);
    }
  }

  private RowWatch(Connection connection, String storeId, Journeys journeys, LongSupplier nanos) {
    this.connection = connection;
    this.storeId = storeId;
    this.journeys = journeys;
    this.nanos = nanos;
    this.thread = Thread.ofPlatform().name("row watch").daemon().unstarted(this::run);
  }

  /**
   * @throws IllegalStateException when the standby stopped answering meanwhile
   */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
      connection.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      failure = e;
    }
    if (failure != null) {
      throw new IllegalStateException(
          "the standby stopped answering while it was watched (expected answers to the end); look at its log",
          failure);
    }
  }

  private void run() {
    try (PreparedStatement question = connection.prepareStatement(ARRIVED)) {
      question.setString(1, storeId);
      question.setString(3, storeId);
      while (!closed) {
        ask(question);
        LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
      }
    } catch (SQLException e) {
      failure = e;
    }
  }

  private void ask(PreparedStatement question) throws SQLException {
    Collection<String> timeline = journeys.missing(Hop.TIMELINE_ROW);
    Collection<String> invoices = journeys.missing(Hop.INVOICE_ROW);
    if (timeline.isEmpty() && invoices.isEmpty()) {
      return;
    }
    question.setArray(2, array(timeline));
    question.setArray(4, array(invoices));
    try (ResultSet rows = question.executeQuery()) {
      long arrived = nanos.getAsLong();
      while (rows.next()) {
        journeys.arrived(Hop.valueOf(rows.getString(1)), rows.getString(2), arrived);
      }
    }
  }

  private Array array(Collection<String> ids) throws SQLException {
    return connection.createArrayOf("text", ids.toArray());
  }
}
