package io.btcpaytracker.gateway;

import io.btcpaytracker.sources.WebhookSources;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What reaches outside: the clock, the stopwatch, randomness, and the sources on the class path.
 */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  /** Nanoseconds that only ever go forward, for measuring how long something takes. */
  @Bean
  LongSupplier nanoTime() {
    return System::nanoTime;
  }

  @Bean
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Bean
  WebhookSources webhookSources() {
    return WebhookSources.load();
  }
}
