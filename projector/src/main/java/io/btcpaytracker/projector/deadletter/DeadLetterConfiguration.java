package io.btcpaytracker.projector.deadletter;

import io.btcpaytracker.projector.broker.BrokerClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

  @Bean(destroyMethod = "close")
  DeadLetters deadLetters(BrokerClients clients) {
    return new DeadLetters(clients);
  }
}
