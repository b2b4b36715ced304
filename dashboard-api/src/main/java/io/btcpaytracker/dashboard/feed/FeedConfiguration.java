package io.btcpaytracker.dashboard.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the feed together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class FeedConfiguration {
  private static final int FETCH_BYTES_MAX = 8 * 1024 * 1024;
  private static final int RECONNECT_MILLIS_MAX = 1_000;

  @Bean
  Ring ring(FeedProperties settings) {
    return new Ring(settings.ringEvents(), settings.ringSize().toBytes());
  }

  @Bean
  LogState logState(Ring ring) {
    return new LogState(ring);
  }

  @Bean
  Feed feed(
      Ring ring,
      LogState log,
      FeedProperties settings,
      KafkaProperties kafka,
      JsonMapper json,
      InstantSource clock,
      MeterRegistry meters) {
    Viewers viewers = new Viewers(settings.viewers());
    EntryReader reader =
        new EntryReader(json.writerFor(FeedEvent.class), meters.counter("live.unreadable"));
    Supplier<LogClient> clients = clients(kafka, settings);
    return new Feed(
        ring,
        log,
        new LogCatchUp(clients, reader, settings, clock),
        new LogFollower(clients, reader, ring, log, viewers, settings, clock),
        viewers,
        new FeedMeters(meters, viewers),
        settings,
        clock);
  }

  private static Supplier<LogClient> clients(KafkaProperties kafka, FeedProperties settings) {
    Map<String, Object> config = kafka.buildConsumerProperties();
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Places come from cursors; a place that is gone must be noticed, not replaced by another.
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    // The gateway makes the topics, with settings that matter.
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES_MAX);
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS_MAX);
    return () -> new LogClient(() -> new KafkaConsumer<>(config), settings.logTimeout());
  }
}
