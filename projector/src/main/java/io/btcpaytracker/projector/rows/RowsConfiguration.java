package io.btcpaytracker.projector.rows;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.InstanceId;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.deadletter.LetterBox;
import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.retry.Backoff;
import io.btcpaytracker.sources.WebhookSources;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsConfiguration {

  @Bean
  RowsState rowsState() {
    return new RowsState();
  }

  @Bean
  RowMeters rowMeters(MeterRegistry registry) {
    return new RowMeters(registry);
  }

  @Bean
  EntryRows entryRows(WebhookSources sources, Retention retention) {
    return new EntryRows(new Verdicts(sources), retention);
  }

  @Bean
  Poisons writing(
      DataSource primary,
      EntryRows rows,
      Partitions partitions,
      LogReader log,
      WebhookSources sources,
      LetterBox letterBox,
      RowMeters meters) {
    return new Poisons(
        new BatchTransaction(
            primary, rows, partitions, new Refolding(primary, log, new EventReading(sources))),
        new CountedLetters(letterBox, meters));
  }

  @Bean
  RowConsumers rowConsumers(BrokerClients clients, InstanceId instance, RowSettings settings) {
    return new RowConsumers(clients, instance, settings);
  }

  @Bean
  RowsLifecycle rowsLifecycle(
      RowConsumers consumers,
      DataSource primary,
      Poisons writing,
      RowMeters meters,
      RowsState state,
      RowSettings settings,
      PrimaryMigration migration,
      NeededTopics topics) {
    return new RowsLifecycle(
        consumers::create,
        consumer ->
            new BatchWriter(
                consumer, new Placement(consumer, primary), writing, meters, state, settings),
        migration,
        topics,
        state,
        new Backoff(settings.retryMin(), settings.retryMax()));
  }

  /** In the health groups: {@code rows}. */
  @Bean
  HealthIndicator rowsHealthIndicator(RowsState state, RowMeters meters) {
    return () -> {
      String reason = state.reasonForStanding();
      return reason.isEmpty()
          ? Health.up().withDetail("lagRecords", meters.lag()).build()
          : Health.down().withDetail("reason", reason).build();
    };
  }
}
