package io.btcpaytracker.dashboard.readmodel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Connects to both servers lazily: the process starts, and says so, without PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
  private static final String SCHEMA = "projection";
  private static final String OPTIONS = "options";
  private static final int WRITE_CONNECTIONS_MAX = 4;

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

  /** A pool of its own: no query of the read side ever gets a connection that could write. */
  @Bean
  WriteModel writeModel(ReadModelProperties settings, InstantSource clock, MeterRegistry meters) {
    HikariConfig config = config("commands", settings.primary(), settings);
    config.setMaximumPoolSize(WRITE_CONNECTIONS_MAX);
    config.setMinimumIdle(0);
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return new WriteModel(
        new DatabaseNode(
            NodeName.PRIMARY,
            new HikariDataSource(config),
            new DefaultTransactionDefinition(),
            clock,
            settings.restAfterFailure()));
  }

  private static DatabaseNode node(
      NodeName name,
      ReadModelProperties.Server server,
      ReadModelProperties settings,
      InstantSource clock,
      MeterRegistry meters) {
    HikariConfig config = config(name.text(), server, settings);
    config.setMaximumPoolSize(server.connectionsMax());
    config.setMinimumIdle(name == NodeName.REPLICA ? 1 : 0);
    config.setReadOnly(true);
    // Also the primary's sessions cannot write, whatever a query says.
    config.addDataSourceProperty(
        OPTIONS, options(settings) + " -c default_transaction_read_only=on");
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return new DatabaseNode(
        name, new HikariDataSource(config), snapshot(), clock, settings.restAfterFailure());
  }

  private static TransactionDefinition snapshot() {
    var snapshot = new DefaultTransactionDefinition();
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return snapshot;
  }

  private static HikariConfig config(
      String pool, ReadModelProperties.Server server, ReadModelProperties settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(pool);
    config.setJdbcUrl(
        "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), server.name()));
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(settings.connectTimeout().toMillis());
    config.setAutoCommit(false);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    config.addDataSourceProperty("ApplicationName", "tracker-dashboard");
    config.addDataSourceProperty("connectTimeout", seconds(settings.connectTimeout().toSeconds()));
    config.addDataSourceProperty(
        "socketTimeout", seconds(2 * settings.statementTimeout().toSeconds()));
    config.addDataSourceProperty(OPTIONS, options(settings));
    return config;
  }

  private static String options(ReadModelProperties settings) {
    return "-c statement_timeout=%d -c TimeZone=UTC"
        .formatted(settings.statementTimeout().toMillis());
  }

  /** The driver counts in whole seconds and takes 0 for "for ever". */
  private static String seconds(long seconds) {
    return Long.toString(Math.max(1, seconds));
  }
}
