package io.btcpaytracker.gateway.envelope;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.util.Map;

/**
 * A record as it will stand on the log.
 *
 * @param event what {@code value} holds
 * @param value the event in the wire format
 */
public record Envelope(
    String topic, String key, Map<String, String> headers, InvoiceEvent event, byte[] value) {

  /** Whether head and facts could be read; the body is kept either way. */
  public boolean isReadable() {
    return event.getUnreadable() == null;
  }

  /** Length of the record before compression, counted generously. */
  long bytes() {
    long headerChars =
        headers.entrySet().stream()
            .mapToLong(h -> h.getKey().length() + h.getValue().length())
            .sum();
    return value.length + BYTES_PER_CHAR_MAX * (key.length() + headerChars);
  }

  private static final int BYTES_PER_CHAR_MAX = 3;
}
