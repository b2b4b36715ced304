package io.btcpaytracker.gateway.registry;

import io.btcpaytracker.sources.WebhookSources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

  @Bean
  SourceRegistry sourceRegistry(SourceSettings settings, WebhookSources kinds) {
    return ConfiguredSources.of(settings, kinds);
  }
}
