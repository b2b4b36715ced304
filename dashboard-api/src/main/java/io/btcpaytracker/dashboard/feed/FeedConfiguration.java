package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.log.LogConsumers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the feed together. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
  @Bean
  Ring ring(FeedProperties settings) {
    return new Ring(settings.ringEvents(), settings.ringSize().toBytes());
  }

  @Bean
  LogState logState(Ring ring) {
    return new LogState(ring);
  }

  @Bean
  Viewers viewers(FeedProperties settings) {
    return new Viewers(settings.viewers());
  }

  @Bean
  Doorkeeper doorkeeper(Viewers viewers, Passes passes, AccessProperties settings) {
    return new Doorkeeper(viewers, passes, settings.viewerRecheck());
  }

  @Bean
  Feed feed(
      Ring ring,
      LogState log,
      Viewers viewers,
      FeedProperties settings,
      LogConsumers consumers,
      JsonMapper json,
      InstantSource clock,
      MeterRegistry meters) {
    EntryReader reader =
        new EntryReader(json.writerFor(FeedEvent.class), meters.counter("live.unreadable"));
    Supplier<LogClient> clients = () -> new LogClient(consumers::create, settings.logTimeout());
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
}
