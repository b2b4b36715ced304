package io.btcpaytracker.schemas;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** All topics of the system: names, partitions, settings (design: "The outer contract", topics). */
public final class Topics {
  /** The truth, for ever: every event about an invoice. */
  public static final String INVOICE_EVENTS = "invoice-events";

  /** Events of the other families and genuine bodies that could not be read. */
  public static final String STORE_EVENTS = "store-events";

  /** Newest state of each invoice, compacted. */
  public static final String INVOICE_STATES = "invoice-states";

  /** Refused requests, 7 days. */
  public static final String REJECTED_DELIVERIES = "rejected-deliveries";

  /** Records the projector could not take in, with cause and place in headers. */
  public static final String PROJECTOR_DEAD_LETTERS = "projector.dead-letters";

  /** Partitions of the event topics when nothing else is configured. */
  public static final int DEFAULT_PARTITIONS = 12;

  /** Room for the envelope, the headers and the typed facts around the body. */
  private static final int ENVELOPE_BYTES_MAX = 256 * 1024;

  private static final int DEAD_LETTER_HEADERS_BYTES_MAX = 16 * 1024;
  private static final Duration STATES_WHOLE_FOR = Duration.ofDays(7);
  private static final int REJECTED_PARTITIONS = 3;
  private static final Duration REJECTED_RETENTION = Duration.ofDays(7);
  private static final long REJECTED_BYTES_PER_PARTITION_MAX = 256L * 1024 * 1024;
  private static final int QUORUM_OF_THREE = 2;
  private static final int REPLICATION_FOR_QUORUM = 3;

  private Topics() {}

  /** {@code invoice-events} for bodies up to {@code bodyBytesMax}. */
  public static TopicSpec invoiceEvents(int partitions, int replication, long bodyBytesMax) {
    return new TopicSpec(INVOICE_EVENTS, partitions, forEver(replication, bodyBytesMax));
  }

  /** {@code store-events} for bodies up to {@code bodyBytesMax}. */
  public static TopicSpec storeEvents(int partitions, int replication, long bodyBytesMax) {
    return new TopicSpec(STORE_EVENTS, partitions, forEver(replication, bodyBytesMax));
  }

  /**
   * {@code invoice-states}; must have as many partitions as {@code invoice-events}. The sums of the
   * page book every state when it was known, so a writer that was away for less than a week still
   * finds each of them (see docs/decisions/0008).
   */
  public static TopicSpec invoiceStates(int partitions, int replication, long bodyBytesMax) {
    Map<String, String> config = durable(replication);
    config.put(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT);
    config.put(MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(STATES_WHOLE_FOR.toMillis()));
    config.put(MAX_MESSAGE_BYTES_CONFIG, Long.toString(recordBytesMax(bodyBytesMax)));
    return new TopicSpec(INVOICE_STATES, partitions, config);
  }

  /** {@code rejected-deliveries}; bounded in time and bytes, because strangers write to it. */
  public static TopicSpec rejectedDeliveries() {
    return new TopicSpec(
        REJECTED_DELIVERIES,
        REJECTED_PARTITIONS,
        Map.of(
            CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE,
            RETENTION_MS_CONFIG, Long.toString(REJECTED_RETENTION.toMillis()),
            RETENTION_BYTES_CONFIG, Long.toString(REJECTED_BYTES_PER_PARTITION_MAX)));
  }

  /** {@code projector.dead-letters}; takes the longest event with cause and place on top. */
  public static TopicSpec projectorDeadLetters(int replication, long bodyBytesMax) {
    long withCause = bodyBytesMax + DEAD_LETTER_HEADERS_BYTES_MAX;
    return new TopicSpec(PROJECTOR_DEAD_LETTERS, 1, forEver(replication, withCause));
  }

  /** Longest record the event topics take, so that every body within the limit fits. */
  public static long recordBytesMax(long bodyBytesMax) {
    return bodyBytesMax + ENVELOPE_BYTES_MAX;
  }

  /** Longest record of {@code projector.dead-letters}. */
  public static long deadLetterBytesMax(long bodyBytesMax) {
    return recordBytesMax(bodyBytesMax + DEAD_LETTER_HEADERS_BYTES_MAX);
  }

  private static Map<String, String> forEver(int replication, long bodyBytesMax) {
    Map<String, String> config = durable(replication);
    config.put(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE);
    config.put(RETENTION_MS_CONFIG, "-1");
    config.put(RETENTION_BYTES_CONFIG, "-1");
    config.put(MAX_MESSAGE_BYTES_CONFIG, Long.toString(recordBytesMax(bodyBytesMax)));
    return config;
  }

  /**
   * With three replicas a quorum acknowledges. With fewer, every record is forced to disk before
   * its acknowledgement: without that a power cut on one broker loses everything since the last
   * flush (see docs/decisions/0003).
   */
  private static Map<String, String> durable(int replication) {
    Map<String, String> config = new HashMap<>();
    config.put(UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
    if (replication >= REPLICATION_FOR_QUORUM) {
      config.put(MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(QUORUM_OF_THREE));
    } else {
      config.put(MIN_IN_SYNC_REPLICAS_CONFIG, "1");
      config.put(FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
    }
    return config;
  }
}
