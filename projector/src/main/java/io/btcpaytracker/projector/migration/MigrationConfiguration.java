package io.btcpaytracker.projector.migration;

import io.btcpaytracker.projector.retry.Backoff;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {
  private static final int FAILED = 1;

  @Bean
  Tables tables(DataSource primary) {
    return new Tables(primary);
  }

  @Bean
  PrimaryMigration primaryMigration(
      Tables tables, MigrationSettings settings, ConfigurableApplicationContext context) {
    return new PrimaryMigration(
        tables, new Backoff(settings.retryMin(), settings.retryMax()), () -> exit(context));
  }

  /** On a thread of its own: closing the context waits for the one that found out. */
  private static void exit(ConfigurableApplicationContext context) {
    Thread.ofPlatform()
        .name("exit")
        .start(() -> System.exit(SpringApplication.exit(context, () -> FAILED)));
  }

  /** In the health groups: {@code tables}. */
  @Bean
  HealthIndicator tablesHealthIndicator(PrimaryMigration migration) {
    return () -> {
      String reason = migration.waitingFor();
      return reason.isEmpty()
          ? Health.up().build()
          : Health.down().withDetail("reason", reason).build();
    };
  }
}
