package io.btcpaytracker.projector.broker;

import java.util.UUID;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

  @Bean
  BrokerClients brokerClients(KafkaProperties kafka, TrackerSettings tracker) {
    return new BrokerClients(kafka, tracker);
  }

  @Bean
  NeededTopics neededTopics(BrokerClients clients, TopicSettings topics, TrackerSettings tracker) {
    return new NeededTopics(clients::admin, topics, tracker);
  }

  @Bean
  LogReader logReader(BrokerClients clients) {
    return new LogReader(clients.consumerOptions());
  }

  @Bean
  InstanceId instanceId(TrackerSettings tracker) {
    return InstanceId.in(tracker.ownFolder(), UUID::randomUUID);
  }
}
