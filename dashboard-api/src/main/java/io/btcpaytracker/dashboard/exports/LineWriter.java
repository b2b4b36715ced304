package io.btcpaytracker.dashboard.exports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a file line by line and keeps nothing of what was written. */
interface LineWriter {
  /** What stands above the lines. */
  void header(List<Column> columns) throws IOException;

  void beginLine() throws IOException;

  void value(Column column, @Nullable String value) throws IOException;

  void endLine() throws IOException;

  /** Hands on everything written so far. */
  void flush() throws IOException;
}
