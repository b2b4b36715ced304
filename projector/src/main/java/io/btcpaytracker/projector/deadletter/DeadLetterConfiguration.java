package io.btcpaytracker.projector.deadletter;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

  @Bean(destroyMethod = "close")
  DeadLetters deadLetters(BrokerClients clients) {
    return new DeadLetters(clients);
  }

  @Bean
  LetterWatch letterWatch(
      DataSource primary,
      PrimaryMigration migration,
      DeadLetterSettings settings,
      MeterRegistry meters) {
    var watch = new LetterWatch(new OpenLetterQueries(primary), migration, settings.countEvery());
    Gauge.builder("projector.dead.letters.open", watch, DeadLetterConfiguration::count)
        .description("Dead letters nobody has redriven; no number while the primary is away")
        .register(meters);
    TimeGauge.builder(
            "projector.dead.letters.age",
            watch,
            TimeUnit.MILLISECONDS,
            DeadLetterConfiguration::age)
        .description("How long the oldest open dead letter has been waiting")
        .register(meters);
    return watch;
  }

  private static double count(LetterWatch watch) {
    return watch.open().map(open -> (double) open.count()).orElse(Double.NaN);
  }

  private static double age(LetterWatch watch) {
    return watch.open().map(open -> (double) open.age().toMillis()).orElse(Double.NaN);
  }

  /**
   * {@code deadLetters} in the health of the process. Never down: everything else goes on, so a
   * restart or another instance would mend nothing; a person must look.
   */
  @Bean
  HealthIndicator deadLettersHealthIndicator(LetterWatch watch) {
    return () -> watch.open().map(DeadLetterConfiguration::told).orElse(Health.up().build());
  }

  private static Health told(OpenLetters open) {
    Health.Builder health = Health.up().withDetail("open", open.count());
    return open.since() == null
        ? health.build()
        : health
            .withDetail("since", open.since().toString())
            .withDetail("look", "./tracker dead-letters list")
            .build();
  }
}
