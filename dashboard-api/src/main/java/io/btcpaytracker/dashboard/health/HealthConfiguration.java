package io.btcpaytracker.dashboard.health;

import io.btcpaytracker.dashboard.readmodel.LogEnd;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
  @Bean
  Stations stations(ReadModel readModel, LogEnd log, InstantSource clock) {
    return new Stations(readModel, log, clock);
  }
}
