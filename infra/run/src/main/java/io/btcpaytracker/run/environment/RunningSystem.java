package io.btcpaytracker.run.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.sources.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the system that {@code ./tracker up} starts in an environment is found. */
public final class RunningSystem {
  /** Within the data folder: what demo deliveries are signed with. */
  public static final String DEMO_SECRET = "demo-webhook-secret";

  /** What tells the apps of a broker that is not the embedded one. */
  public static final String KAFKA_BOOTSTRAP_SERVERS = "TRACKER_KAFKA_BOOTSTRAP_SERVERS";

  private final TrackerEnvironment environment;
  private final PortPlan ports;

  private RunningSystem(TrackerEnvironment environment) {
    this.environment = environment;
    this.ports = PortPlan.of(environment);
  }

  public static RunningSystem of(TrackerEnvironment environment) {
    return new RunningSystem(environment);
  }

  /** Base address of the gateway. */
  public URI gateway() {
    return URI.create("http://localhost:" + ports.gateway());
  }

  /** Base address of the page, its REST and its feed. */
  public URI dashboard() {
    return URI.create("http://localhost:" + ports.app());
  }

  /** Addresses of the broker: as the apps are told, else the embedded one's. */
  public String bootstrapServers() {
    String told = environment.variables().getOrDefault(KAFKA_BOOTSTRAP_SERVERS, "");
    return told.isEmpty() ? "localhost:" + ports.kafka() : told;
  }

  /** Base address of the projector's management port. */
  public URI projectorManagement() {
    return URI.create("http://127.0.0.1:" + PortPlan.management(ports.projector()));
  }

  public String standbyJdbcUrl() {
    return "jdbc:postgresql://localhost:%d/%s"
        .formatted(ports.standby(), environment.get(Variable.PRIMARY_DB_NAME));
  }

  public String databaseUser() {
    return environment.get(Variable.PRIMARY_DB_USER);
  }

  public Secret databasePassword() {
    return new Secret(environment.get(Variable.PRIMARY_DB_PASS));
  }

  /**
   * What deliveries are signed with: the configured secret, else the demo's.
   *
   * @throws InvalidSettingsException when there is neither
   */
  public Secret webhookSecret() {
    if (environment.isSet(Variable.BTCPAY_WEBHOOK_SECRET)) {
      return new Secret(environment.get(Variable.BTCPAY_WEBHOOK_SECRET));
    }
    Path demo = environment.dataFolder().resolve(DEMO_SECRET);
    try {
      return new Secret(Files.readString(demo, UTF_8).strip());
    } catch (IOException _) {
      throw new InvalidSettingsException(
          List.of(
              "the webhook secret is unknown: BTCPAY_WEBHOOK_SECRET is empty and '%s' cannot be read (expected one of them); start ./tracker up first, or set BTCPAY_WEBHOOK_SECRET"
                  .formatted(demo)));
    }
  }
}
