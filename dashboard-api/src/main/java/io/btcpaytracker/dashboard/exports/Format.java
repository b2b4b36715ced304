package io.btcpaytracker.dashboard.exports;

import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.MediaType;

/** Forms a file can have. */
enum Format {
  CSV("text/csv;charset=UTF-8;header=present"),
  JSONL("application/x-ndjson");

  private final MediaType mediaType;

  Format(String mediaType) {
    this.mediaType = MediaType.parseMediaType(mediaType);
  }

  MediaType mediaType() {
    return mediaType;
  }

  /** As in the address. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  LineWriter writer(OutputStream out) {
    return switch (this) {
      case CSV -> new CsvWriter(out);
      case JSONL -> new JsonLinesWriter(out);
    };
  }
}
