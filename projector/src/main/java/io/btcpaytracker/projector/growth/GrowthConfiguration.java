package io.btcpaytracker.projector.growth;

import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.Period;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrowthConfiguration {

  @Bean
  Partitions partitions(DataSource primary) {
    return Partitions.of(primary);
  }

  @Bean
  Retention retention(GrowthSettings settings, InstantSource clock) {
    return new Retention(settings.deliveryRetention(), clock);
  }

  @Bean
  Upkeep upkeep(
      DataSource primary,
      PrimaryMigration migration,
      Partitions partitions,
      Retention retention,
      GrowthSettings settings,
      InstantSource clock,
      MeterRegistry registry) {
    return new Upkeep(
        primary, migration, partitions, retention, settings, clock, new GrowthMeters(registry));
  }

  /** Always up: when it fails, writing goes on. Told is what is kept, and what is wrong. */
  @Bean
  HealthIndicator growthHealthIndicator(Upkeep upkeep, Retention retention) {
    return () -> {
      Health.Builder health = Health.up();
      String kept = retention.kept().map(Period::toString).orElse("for ever");
      health.withDetail("deliveriesKept", kept);
      retention
          .kept()
          .ifPresent(_ -> health.withDetail("deliveriesKeptFrom", retention.keptFrom().toString()));
      if (!upkeep.trouble().isEmpty()) {
        health.withDetail("reason", upkeep.trouble());
      }
      return health.build();
    };
  }
}
