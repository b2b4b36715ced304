package io.btcpaytracker.dashboard.exports;

import java.io.OutputStream;
import java.util.Locale;

/** Forms a file can have. */
enum Format {
  CSV("text/csv;header=present;charset=UTF-8"),
  JSONL("application/x-ndjson");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
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
