package io.btcpaytracker.gateway.envelope;

import io.btcpaytracker.gateway.BodyLimit;
import io.btcpaytracker.schemas.EventIds;
import io.btcpaytracker.schemas.Topics;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnvelopeConfiguration {
  /** Kafka's own frame around a batch of one record. */
  private static final long FRAME_BYTES = 1024;

  @Bean
  EventIds eventIds(InstantSource clock, RandomGenerator random) {
    return new EventIds(clock, random);
  }

  @Bean
  Traces traces(RandomGenerator random) {
    return new Traces(random);
  }

  @Bean
  Enveloper enveloper(EventIds ids, BodyLimit limit) {
    return new Enveloper(ids, Topics.recordBytesMax(limit.bytes()) - FRAME_BYTES);
  }
}
