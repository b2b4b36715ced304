package io.btcpaytracker.run.bench.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.run.bench.projection.LimitTable.Column;
import io.btcpaytracker.run.bench.projection.LimitTable.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Every event a row of a table without any key: as fast as this database takes rows at all. */
record CopySink(Connection connection) implements TopicReading.Sink {
  static final String CREATE = LimitTable.create("copied", ")");

  private static final String COPY = "copy copied from stdin";

  @Override
  public void take(List<ConsumerRecord<byte[], byte[]>> batch) throws SQLException, IOException {
    var lines = new StringBuilder();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      append(lines, Row.of(record));
    }
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    copy.copyIn(COPY, new ByteArrayInputStream(lines.toString().getBytes(UTF_8)));
  }

  private static void append(StringBuilder lines, Row row) {
    char before = 0;
    for (Column column : LimitTable.COLUMNS) {
      if (before != 0) {
        lines.append(before);
      }
      before = '\t';
      append(lines, column.text().apply(row));
    }
    lines.append('\n');
  }

  private static void append(StringBuilder lines, @Nullable Object value) {
    if (value == null) {
      lines.append("\\N");
      return;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(c);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
