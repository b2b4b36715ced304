package io.btcpaytracker.dashboard.log;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects lazily: the process starts without a broker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class LogConfiguration {
  @Bean
  LogConsumers logConsumers(KafkaProperties kafka) {
    return new LogConsumers(kafka.buildConsumerProperties());
  }

  @Bean(destroyMethod = "close")
  LogRecords logRecords(LogConsumers consumers, LogProperties settings, InstantSource clock) {
    return new LogRecords(consumers, settings, clock);
  }
}
