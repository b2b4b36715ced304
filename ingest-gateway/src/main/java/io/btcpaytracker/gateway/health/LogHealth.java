package io.btcpaytracker.gateway.health;

import io.btcpaytracker.gateway.topic.LogState;
import io.btcpaytracker.gateway.topic.TopicWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether webhooks can be accepted now; part of readiness. */
final class LogHealth implements HealthIndicator {
  private final TopicWatch topics;

  LogHealth(TopicWatch topics) {
    this.topics = topics;
  }

  @Override
  public Health health() {
    Health.Builder health =
        switch (topics.state()) {
          case LogState.Ready _ -> Health.up();
          case LogState.Starting _ -> down("the topics have not been looked at yet");
          case LogState.Unseen(String reason) -> down(reason);
          case LogState.Unreachable(String reason) -> down(reason);
          case LogState.Differing(var differences) -> down(String.join("; ", differences));
        };
    return topics.differences().isEmpty()
        ? health.build()
        : health.withDetail("differences", topics.differences()).build();
  }

  private static Health.Builder down(String reason) {
    return Health.down().withDetail("reason", reason);
  }
}
