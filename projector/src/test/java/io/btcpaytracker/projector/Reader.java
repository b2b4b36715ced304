package io.btcpaytracker.projector;

import io.btcpaytracker.stack.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads as the page does, on the standby, without a pause: first the position, then the rows, in
 * one transaction. Notes when there is less than there was.
 */
final class Reader implements AutoCloseable {
  private final TestDatabase database;
  private final Thread thread;
  private final AtomicLong looks = new AtomicLong();
  private volatile @Nullable String gap;
  private volatile boolean closed;
  private long position;
  private long invoices;
  private long events;

  Reader(TestDatabase database) {
    this.database = database;
    this.thread = Thread.ofPlatform().name("reader").start(this::read);
  }

  long looks() {
    return looks.get();
  }

  /** Null when there was none. */
  @Nullable String gap() {
    return gap;
  }

  private void read() {
    String url = database.standbyUrl();
    url += (url.contains("?") ? "&" : "?") + "currentSchema=projection";
    try (Connection standby =
        DriverManager.getConnection(url, database.user(), database.password())) {
      standby.setAutoCommit(false);
      standby.setReadOnly(true);
      standby.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      while (!closed) {
        look(standby);
        looks.incrementAndGet();
      }
    } catch (SQLException e) {
      gap = e.toString();
    }
  }

  private void look(Connection standby) throws SQLException {
    long nowAt =
        number(
            standby,
            "select coalesce(sum(next_offset), 0) from log_position where topic = 'invoice-events'");
    long nowInvoices = number(standby, "select count(*) from invoice");
    long nowEvents = number(standby, "select count(*) from invoice_event");
    standby.commit();
    if (nowAt < position || nowInvoices < invoices || nowEvents < events) {
      gap =
          "position %d → %d, invoices %d → %d, events %d → %d"
              .formatted(position, nowAt, invoices, nowInvoices, events, nowEvents);
    }
    position = nowAt;
    invoices = nowInvoices;
    events = nowEvents;
  }

  private static long number(Connection standby, String question) throws SQLException {
    try (var statement = standby.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
