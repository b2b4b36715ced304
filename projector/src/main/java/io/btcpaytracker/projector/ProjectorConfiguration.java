package io.btcpaytracker.projector;

import io.btcpaytracker.sources.WebhookSources;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reaches outside: the clock, and the sources on the class path. */
@Configuration(proxyBeanMethods = false)
class ProjectorConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  WebhookSources webhookSources() {
    return WebhookSources.load();
  }
}
