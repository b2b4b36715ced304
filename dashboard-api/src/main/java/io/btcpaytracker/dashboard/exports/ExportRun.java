package io.btcpaytracker.dashboard.exports;

import io.btcpaytracker.dashboard.readmodel.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One export: rows in, lines out, nothing kept. */
final class ExportRun {
  private final ExportQuery query;
  private final LineWriter lines;
  private final Progress progress;
  private final int fetchRows;
  private final InstantSource clock;
  private final Instant deadline;
  private boolean begun;
  private long rows;

  /**
   * @param deadline when it is broken off
   */
  ExportRun(
      ExportQuery query,
      LineWriter lines,
      Progress progress,
      int fetchRows,
      InstantSource clock,
      Instant deadline) {
    this.query = query;
    this.lines = lines;
    this.progress = progress;
    this.fetchRows = fetchRows;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * Writes all of a snapshot, and tells how many rows that were.
   *
   * @param about hears what there is to say about the snapshot before the first line is written
   */
  long write(Answer<JdbcClient> snapshot, Consumer<Answer<JdbcClient>> about) {
    var queries = new ExportQueries(snapshot.rows(), query);
    long expected = queries.expected();
    if (begun) {
      throw new IllegalStateException(
          "the database failed after %d rows were given away (expected it to stay); export again"
              .formatted(rows));
    }
    begun = true;
    progress.expect(expected);
    about.accept(snapshot);
    List<Column> columns = query.grain().columns();
    try {
      lines.header(columns);
      queries.each(fetchRows, row -> line(columns, row));
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.reached(rows);
    return rows;
  }

  private void line(List<Column> columns, ResultSet row) throws SQLException {
    try {
      lines.beginLine();
      for (Column column : columns) {
        lines.value(column, column.valueIn(row));
      }
      lines.endLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows++;
    if (rows % fetchRows == 0) {
      takeStock();
    }
  }

  private void takeStock() {
    progress.reached(rows);
    if (clock.instant().isAfter(deadline)) {
      throw new IllegalStateException(
          "%d rows took longer than until %s (expected all of them by then); narrow the filter"
              .formatted(rows, deadline));
    }
  }
}
