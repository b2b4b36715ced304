package io.btcpaytracker.gateway.topic;

import io.btcpaytracker.schemas.TopicSpec;
import io.btcpaytracker.schemas.Topics;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics this process owns.
 *
 * @param partitions of the event topics when they are created; {@code TRACKER_PARTITIONS}
 * @param replication copies of each topic when it is created; {@code TRACKER_REPLICATION}
 */
@ConfigurationProperties("tracker.topics")
record TopicSettings(@DefaultValue("12") int partitions, @DefaultValue("1") int replication) {
  TopicSettings {
    if (partitions < 1 || replication < 1) {
      throw new IllegalArgumentException(
          "tracker.topics has %d partitions and replication %d (expected at least 1 of each); correct TRACKER_PARTITIONS or TRACKER_REPLICATION"
              .formatted(partitions, replication));
    }
  }

  /** The topics whose settings carry the promise that an acknowledged event stays. */
  List<TopicSpec> eventTopics(long bodyBytesMax) {
    return List.of(
        Topics.invoiceEvents(partitions, replication, bodyBytesMax),
        Topics.storeEvents(partitions, replication, bodyBytesMax));
  }
}
