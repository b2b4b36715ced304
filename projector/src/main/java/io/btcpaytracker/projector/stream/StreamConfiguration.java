package io.btcpaytracker.projector.stream;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.InstanceId;
import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.broker.TopicSettings;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.GenerationWatch;
import io.btcpaytracker.projector.retry.Backoff;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.sources.WebhookSources;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  /** One for each generation that is folded. */
  interface Topologies {
    Topology of(int generation);
  }

  @Bean
  Topologies invoiceTopologies(
      WebhookSources sources,
      MeterRegistry registry,
      TrackerSettings tracker,
      TopicSettings topics) {
    Map<String, String> changelog =
        Topics.invoiceStates(1, topics.replication(), tracker.maxBody().toBytes()).config();
    var reading = new EventReading(sources);
    var meters = new StreamMeters(registry);
    return generation -> new InvoiceTopology(reading, meters, changelog, generation).build();
  }

  @Bean
  StreamOptions streamOptions(
      BrokerClients clients,
      InstanceId instance,
      TrackerSettings tracker,
      TopicSettings topics,
      StreamSettings settings) {
    return new StreamOptions(clients, instance, tracker, topics, settings);
  }

  @Bean
  InvoiceStream invoiceStream(
      Topologies topologies,
      StreamOptions options,
      GenerationWatch watch,
      NeededTopics topics,
      StreamSettings settings) {
    return new InvoiceStream(
        fold ->
            new KafkaStreams(
                topologies.of(fold.generation()), options.properties(fold.applicationId())),
        watch,
        topics,
        new Backoff(settings.restartMin(), settings.restartMax()));
  }

  /** In the health groups: {@code stream}. */
  @Bean
  HealthIndicator streamHealthIndicator(InvoiceStream stream) {
    return () -> {
      String reason = stream.reasonForStanding();
      return reason.isEmpty()
          ? Health.up().build()
          : Health.down().withDetail("reason", reason).build();
    };
  }
}
