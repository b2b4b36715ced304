package io.btcpaytracker.projector.erasure;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.schemas.EventIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

  @Bean
  ErasureEndpoint erasureEndpoint(
      DataSource primary, BrokerClients clients, InstantSource clock, MeterRegistry registry) {
    return new ErasureEndpoint(
        new Erasures(
            new InvoiceQueries(primary),
            new CommandLog(clients),
            new EventIds(clock, new SecureRandom()),
            clock),
        () -> (long) registry.get("projector.rows.lag").gauge().value());
  }
}
