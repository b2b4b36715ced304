package io.btcpaytracker.gateway.rejected;

import io.btcpaytracker.gateway.topic.LogProducer;
import io.btcpaytracker.schemas.EventIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RejectedConfiguration {

  @Bean
  RejectedDeliveries rejectedDeliveries(
      EventIds ids,
      InstantSource clock,
      LogProducer producer,
      RejectedSettings settings,
      LongSupplier nanoTime,
      MeterRegistry registry) {
    TokenBucket rate = new TokenBucket(settings.perSecond(), settings.burst(), nanoTime);
    return new RejectedDeliveries(ids, clock, producer, rate, settings.burst(), registry);
  }
}
