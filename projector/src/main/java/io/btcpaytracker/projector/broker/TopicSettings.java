package io.btcpaytracker.projector.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Topics of this process.
 *
 * @param replication copies when they are created; {@code TRACKER_REPLICATION}
 * @param retry pause before asking the broker for the topics again
 */
@ConfigurationProperties("tracker.topics")
public record TopicSettings(
    @DefaultValue("1") int replication, @DefaultValue("500ms") Duration retry) {
  public TopicSettings {
    if (replication < 1) {
      throw new IllegalArgumentException(
          "tracker.topics.replication is %d (expected at least 1); correct TRACKER_REPLICATION"
              .formatted(replication));
    }
  }
}
