package io.btcpaytracker.dashboard.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header. What strangers wrote cannot become a formula: a text that begins like one
 * gets an apostrophe in front (ASVS 1.2.10).
 */
final class CsvWriter implements LineWriter {
  private static final String LINE_END = "\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final int LINE_SIZE = 1_024;

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(LINE_SIZE);

  CsvWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void header(List<Column> columns) throws IOException {
    columns.forEach(column -> line.append(column.name()).append(','));
    endLine();
  }

  @Override
  public void beginLine() {
    // Lines begin where the one before ended.
  }

  @Override
  public void value(Column column, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      if (column.kind() == Column.Kind.TEXT) {
        text(FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value);
      } else {
        line.append(value);
      }
    }
    line.append(',');
  }

  private void text(String value) {
    if (isPlain(value)) {
      line.append(value);
    } else {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void endLine() throws IOException {
    // In the place of the comma behind the last value.
    line.setLength(line.length() - 1);
    out.write(line.append(LINE_END).toString().getBytes(UTF_8));
    line.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
