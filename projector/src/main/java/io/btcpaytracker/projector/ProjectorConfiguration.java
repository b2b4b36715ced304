package io.btcpaytracker.projector;

import io.btcpaytracker.sources.WebhookSources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sources on the class path. */
@Configuration(proxyBeanMethods = false)
class ProjectorConfiguration {

  @Bean
  WebhookSources webhookSources() {
    return WebhookSources.load();
  }
}
