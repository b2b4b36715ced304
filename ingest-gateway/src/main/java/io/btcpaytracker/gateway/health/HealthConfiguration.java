package io.btcpaytracker.gateway.health;

import io.btcpaytracker.gateway.topic.TopicWatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  /** The bean's name is the name in the health groups: {@code log}. */
  @Bean("logHealthIndicator")
  LogHealth logHealth(TopicWatch topics) {
    return new LogHealth(topics);
  }
}
