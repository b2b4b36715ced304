package io.btcpaytracker.dashboard.readmodel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to both servers lazily: the process starts, and says so, without PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
  private static final String SCHEMA = "projection";

  @Bean
  ReadModel readModel(
      ReadModelProperties settings, LogEnd log, InstantSource clock, MeterRegistry meters) {
    return new ReadModel(
        node(NodeName.REPLICA, settings.replica(), settings, clock, meters),
        node(NodeName.PRIMARY, settings.primary(), settings, clock, meters),
        new Freshness(log, clock, settings.confirmedWithin()),
        clock,
        settings.replicaWait());
  }

  private static DatabaseNode node(
      NodeName name,
      ReadModelProperties.Server server,
      ReadModelProperties settings,
      InstantSource clock,
      MeterRegistry meters) {
    HikariConfig config = config(name, server, settings);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return new DatabaseNode(name, new HikariDataSource(config), clock, settings.restAfterFailure());
  }

  private static HikariConfig config(
      NodeName name, ReadModelProperties.Server server, ReadModelProperties settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name.text());
    config.setJdbcUrl(
        "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), server.name()));
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(server.connectionsMax());
    config.setMinimumIdle(name == NodeName.REPLICA ? 1 : 0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(settings.connectTimeout().toMillis());
    config.setReadOnly(true);
    config.setAutoCommit(false);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    config.addDataSourceProperty("ApplicationName", "tracker-dashboard");
    config.addDataSourceProperty("connectTimeout", seconds(settings.connectTimeout().toSeconds()));
    config.addDataSourceProperty(
        "socketTimeout", seconds(2 * settings.statementTimeout().toSeconds()));
    // Also the primary's sessions cannot write, whatever a query says.
    config.addDataSourceProperty(
        "options",
        "-c statement_timeout=%d -c default_transaction_read_only=on -c TimeZone=UTC"
            .formatted(settings.statementTimeout().toMillis()));
    return config;
  }

  /** The driver counts in whole seconds and takes 0 for "for ever". */
  private static String seconds(long seconds) {
    return Long.toString(Math.max(1, seconds));
  }
}
