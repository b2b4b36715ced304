package io.btcpaytracker.gateway.admission;

import io.btcpaytracker.gateway.envelope.Enveloper;
import io.btcpaytracker.gateway.registry.SourceRegistry;
import io.btcpaytracker.gateway.rejected.RejectedDeliveries;
import io.btcpaytracker.gateway.topic.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

  @Bean
  Admission admission(
      SourceRegistry sources, Enveloper enveloper, EventLog eventLog, InstantSource clock) {
    return new Admission(sources, enveloper, eventLog, clock);
  }

  @Bean
  Reception reception(Admission admission, RejectedDeliveries rejected, MeterRegistry registry) {
    return new Reception(admission, rejected, registry);
  }
}
