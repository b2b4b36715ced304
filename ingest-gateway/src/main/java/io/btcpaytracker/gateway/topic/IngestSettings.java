package io.btcpaytracker.gateway.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Appending to the log.
 *
 * @param appendTimeout how long the log may take to acknowledge before the answer is 503
 * @param appendsInFlightMax records handed to the producer and not yet acknowledged
 * @param linger how long a record may wait for others to share its batch
 * @param producerMemory records waiting in the producer, in bytes; above it the answer is 503
 * @param topicCheck how often the topics are compared with what they must be
 * @param topicRetry how soon that is tried again while it has not succeeded
 */
@ConfigurationProperties("tracker.ingest")
record IngestSettings(
    @DefaultValue("3s") Duration appendTimeout,
    @DefaultValue("512") int appendsInFlightMax,
    @DefaultValue("0ms") Duration linger,
    @DefaultValue("32MB") DataSize producerMemory,
    @DefaultValue("10s") Duration topicCheck,
    @DefaultValue("1s") Duration topicRetry) {

  private static final Duration APPEND_TIMEOUT_MIN = Duration.ofMillis(500);

  /** BTCPay gives up on an answer after 100 s; half of it leaves room for the way. */
  private static final Duration APPEND_TIMEOUT_MAX = Duration.ofSeconds(50);

  IngestSettings {
    if (appendTimeout.compareTo(APPEND_TIMEOUT_MIN) < 0
        || appendTimeout.compareTo(APPEND_TIMEOUT_MAX) > 0) {
      throw new IllegalArgumentException(
          "tracker.ingest.append-timeout is %s (expected %s to %s); correct it"
              .formatted(appendTimeout, APPEND_TIMEOUT_MIN, APPEND_TIMEOUT_MAX));
    }
    if (appendsInFlightMax < 1) {
      throw new IllegalArgumentException(
          "tracker.ingest.appends-in-flight-max is %d (expected at least 1); correct it"
              .formatted(appendsInFlightMax));
    }
  }
}
