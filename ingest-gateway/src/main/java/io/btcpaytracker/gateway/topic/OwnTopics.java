package io.btcpaytracker.gateway.topic;

import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.TopicSpec;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics this process owns.
 *
 * @param events must be as specified, or nothing is appended
 * @param side are reported when they differ, and used all the same: no promise hangs on them
 * @param replication copies when they are created
 */
record OwnTopics(List<TopicSpec> events, List<TopicSpec> side, int replication) {
  private static final int TRIES = 20;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  OwnTopics {
    events = List.copyOf(events);
    side = List.copyOf(side);
  }

  /** Creates what is missing and compares what exists. */
  Comparison ensure(Admin admin) throws InterruptedException {
    TopicAdmin topics = new TopicAdmin(admin, replication);
    return new Comparison(settled(topics, events), settled(topics, side));
  }

  /** A topic just made is not at once known to every broker; that is no news. */
  private static List<String> settled(TopicAdmin topics, List<TopicSpec> specs)
      throws InterruptedException {
    for (int i = 1; i < TRIES; i++) {
      try {
        return topics.ensure(specs);
      } catch (UnknownTopicOrPartitionException _) {
        Thread.sleep(BETWEEN_TRIES);
      }
    }
    return topics.ensure(specs);
  }

  List<String> eventNames() {
    return events.stream().map(TopicSpec::name).toList();
  }

  /** One sentence per difference. */
  record Comparison(List<String> events, List<String> side) {}
}
