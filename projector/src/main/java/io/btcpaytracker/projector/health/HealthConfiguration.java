package io.btcpaytracker.projector.health;

import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.health.HealthController.Stations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  /** In the health groups: {@code topics}. Differing topics are told, and used all the same. */
  @Bean
  HealthIndicator topicsHealthIndicator(NeededTopics topics) {
    return () ->
        topics
            .waitingFor()
            .map(reason -> Health.down().withDetail("reason", reason).build())
            .orElseGet(() -> Health.up().withDetail("differences", topics.differences()).build());
  }

  @Bean
  Stations stations(
      @Qualifier("topicsHealthIndicator") HealthIndicator topics,
      @Qualifier("streamHealthIndicator") HealthIndicator stream,
      @Qualifier("tablesHealthIndicator") HealthIndicator tables,
      @Qualifier("rowsHealthIndicator") HealthIndicator rows,
      @Qualifier("growthHealthIndicator") HealthIndicator growth,
      @Qualifier("deadLettersHealthIndicator") HealthIndicator deadLetters) {
    Map<String, HealthIndicator> stations = new LinkedHashMap<>();
    stations.put("topics", topics);
    stations.put("stream", stream);
    stations.put("tables", tables);
    stations.put("rows", rows);
    stations.put("growth", growth);
    stations.put("deadLetters", deadLetters);
    return new Stations(stations);
  }
}
