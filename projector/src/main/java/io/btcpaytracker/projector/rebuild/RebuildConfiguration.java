package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.broker.TopicSettings;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.GenerationWatch;
import io.btcpaytracker.projector.generation.Generations;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.migration.Tables;
import io.btcpaytracker.projector.replay.Pace;
import io.btcpaytracker.projector.replay.Progress;
import io.btcpaytracker.sources.WebhookSources;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

  @Bean
  Publication publication(
      BrokerClients clients,
      TopicSettings topics,
      TrackerSettings tracker,
      Generations generations) {
    return new Publication(clients, topics, tracker, generations);
  }

  @Bean
  Rebuilds rebuilds(
      DataSource primary,
      Tables tables,
      PrimaryMigration migration,
      NeededTopics topics,
      Generations generations,
      GenerationWatch watch,
      LogReader log,
      WebhookSources sources,
      Retention retention,
      BrokerClients clients,
      TrackerSettings tracker,
      Publication publication) {
    var progress = new Progress(InstantSource.system());
    var build = new Build(generations, watch, publication, progress);
    var rebuild =
        new Rebuild(
            primary, tables, log, sources, retention, tracker, publication, build, progress);
    return new Rebuilds(
        primary,
        generations,
        rebuild,
        new Leftovers(generations, watch, publication, log, clients, tracker),
        progress,
        recordsPerSecond -> new Pace(recordsPerSecond, System::nanoTime),
        migration,
        topics);
  }

  @Bean
  GenerationsEndpoint generationsEndpoint(Rebuilds rebuilds) {
    return new GenerationsEndpoint(rebuilds);
  }
}
