package io.btcpaytracker.dashboard.invoices;

import io.btcpaytracker.dashboard.log.LogRecords;
import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.sources.WebhookSources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PastConfiguration {
  @Bean
  PastInvoices pastInvoices(LogRecords log) {
    return new PastInvoices(log, new EventReading(WebhookSources.load()));
  }
}
