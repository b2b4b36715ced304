package io.btcpaytracker.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Headers of {@code projector.dead-letters}, all UTF-8 text. On a dead letter they tell where the
 * record stood that could not be taken in, who gave up on it, and why; key, value and the other
 * headers are the record's own. On the note that a letter was redriven they tell which one, and
 * where its record stands now.
 */
public final class DeadLetterHeaders {
  /** What the names of all these begin with. */
  public static final String PREFIX = "dead_letter_";

  /** Why, in words for a person. */
  public static final String CAUSE = PREFIX + "cause";

  /** Which station gave up: {@code fold} or {@code rows}. */
  public static final String STATION = PREFIX + "station";

  /** Topic of the record. */
  public static final String TOPIC = PREFIX + "topic";

  /** Partition of the record, decimal. */
  public static final String PARTITION = PREFIX + "partition";

  /** Offset of the record, decimal. */
  public static final String OFFSET = PREFIX + "offset";

  /** Stands on notes only: offset of the redriven letter in {@code projector.dead-letters}. */
  public static final String REDRIVEN_NUMBER = PREFIX + "redriven_number";

  /** Topic that was written to. */
  public static final String REDRIVEN_TOPIC = PREFIX + "redriven_topic";

  /** Partition that was written to, decimal. */
  public static final String REDRIVEN_PARTITION = PREFIX + "redriven_partition";

  /** Offset of the record that was written, decimal. */
  public static final String REDRIVEN_OFFSET = PREFIX + "redriven_offset";

  private DeadLetterHeaders() {}

  static void add(Headers headers, String name, Object value) {
    headers.add(name, value.toString().getBytes(UTF_8));
  }

  /** Empty when there is none. */
  static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
