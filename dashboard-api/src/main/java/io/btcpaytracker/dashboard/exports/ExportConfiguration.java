package io.btcpaytracker.dashboard.exports;

import io.btcpaytracker.dashboard.readmodel.ReadModel;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
  @Bean
  ExportBook exportBook(ExportProperties settings) {
    return new ExportBook(settings.remembered());
  }

  @Bean
  Exports exports(
      ReadModel readModel, ExportBook book, ExportProperties settings, InstantSource clock) {
    return new Exports(readModel, book, settings, clock);
  }
}
