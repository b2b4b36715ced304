package io.btcpaytracker.schemas;

/**
 * Headers of a dead letter: where the record stood that could not be taken in, who gave up on it,
 * and why. Key, value and the other headers are the record's own. All values are UTF-8 text.
 */
public final class DeadLetterHeaders {
  /** Why, in words for a person. */
  public static final String CAUSE = "dead_letter_cause";

  /** Which station gave up: {@code fold} or {@code rows}. */
  public static final String STATION = "dead_letter_station";

  /** Topic of the record. */
  public static final String TOPIC = "dead_letter_topic";

  /** Partition of the record, decimal. */
  public static final String PARTITION = "dead_letter_partition";

  /** Offset of the record, decimal. */
  public static final String OFFSET = "dead_letter_offset";

  private DeadLetterHeaders() {}
}
