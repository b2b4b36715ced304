package io.btcpaytracker.dashboard;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place that reads the clock. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {
  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
