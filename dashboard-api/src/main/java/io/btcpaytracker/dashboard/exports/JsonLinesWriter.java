package io.btcpaytracker.dashboard.exports;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object for each line, with every column in it. Decimals are strings: no float reads them.
 */
final class JsonLinesWriter implements LineWriter {
  private final JsonGenerator json;

  JsonLinesWriter(OutputStream out) {
    json = JsonMapper.shared().writer().withRootValueSeparator("").createGenerator(out);
  }

  @Override
  public void header(List<Column> columns) {
    // Every line names its values itself.
  }

  @Override
  public void beginLine() {
    json.writeStartObject();
  }

  @Override
  public void value(Column column, @Nullable String value) {
    json.writeName(column.name());
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (column.kind()) {
      case TEXT, INSTANT, DECIMAL -> json.writeString(value);
      case COUNT -> json.writeNumber(Long.parseLong(value));
      case FLAG -> json.writeBoolean(Boolean.parseBoolean(value));
    }
  }

  @Override
  public void endLine() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void flush() {
    json.flush();
  }
}
