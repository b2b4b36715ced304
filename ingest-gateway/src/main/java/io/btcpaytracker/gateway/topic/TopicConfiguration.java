package io.btcpaytracker.gateway.topic;

import io.btcpaytracker.gateway.BodyLimit;
import io.btcpaytracker.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class TopicConfiguration {

  @Bean
  KafkaClients kafkaClients(KafkaProperties kafka, IngestSettings settings, BodyLimit limit) {
    return new KafkaClients(kafka, settings, limit);
  }

  @Bean
  LogProducer logProducer(KafkaClients clients) {
    return new LogProducer(clients::producer);
  }

  @Bean
  TopicWatch topicWatch(
      KafkaClients clients,
      LogProducer producer,
      TopicSettings topics,
      IngestSettings settings,
      BodyLimit limit,
      AppendMeters meters) {
    OwnTopics own =
        new OwnTopics(
            topics.eventTopics(limit.bytes()),
            List.of(Topics.rejectedDeliveries()),
            topics.replication());
    TopicWatch watch =
        new TopicWatch(clients::admin, own, () -> producer.warmUp(own.eventNames()), settings);
    meters.topicDifferences(() -> watch.differences().size());
    return watch;
  }

  @Bean
  AppendMeters appendMeters(MeterRegistry registry) {
    return new AppendMeters(registry);
  }

  @Bean
  EventLog eventLog(
      TopicWatch topics,
      LogProducer producer,
      AppendMeters meters,
      IngestSettings settings,
      LongSupplier nanoTime) {
    return new EventLog(topics::objection, producer, meters, settings, nanoTime);
  }
}
