package io.btcpaytracker.run.launcher;

import static java.util.Comparator.comparingInt;

import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.environment.Variable;
import io.btcpaytracker.stack.postgres.PostgresPair;
import io.btcpaytracker.stack.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a system on one data folder, to be started one by one: all at once by {@link
 * Launcher}, some of them by those who measure or disturb them. Closing it stops what was started,
 * in the order of the data's way.
 */
public final class Parts implements AutoCloseable {
  private static final Duration PORTS_PATIENCE = Duration.ofSeconds(5);

  private final LauncherSettings settings;
  private final DataFolder data;
  private final String secret;
  private final Blueprint blueprint;
  private final List<Station> stations = new CopyOnWriteArrayList<>();
  private @Nullable PostgresPair postgres;

  private Parts(LauncherSettings settings, Progress progress, DataFolder data) throws IOException {
    this.settings = settings;
    this.data = data;
    this.secret =
        settings.mode() == Mode.DEMO
                && !settings.environment().isSet(Variable.BTCPAY_WEBHOOK_SECRET)
            ? DemoSecret.in(data)
            : settings.environment().get(Variable.BTCPAY_WEBHOOK_SECRET);
    this.blueprint = new Blueprint(settings, data, secret, progress);
  }

  /**
   * Takes the data folder; starts nothing yet.
   *
   * @throws io.btcpaytracker.run.environment.InvalidSettingsException when a port is taken
   */
  public static Parts in(LauncherSettings settings, Progress progress) throws IOException {
    DataFolder data = DataFolder.open(settings.data());
    try {
      PortCheck.requireFree(settings.ports(), PORTS_PATIENCE);
      return new Parts(settings, progress, data);
    } catch (IOException | RuntimeException e) {
      data.close();
      throw e;
    }
  }

  DataFolder data() {
    return data;
  }

  /** What deliveries are signed with. */
  String secret() {
    return secret;
  }

  List<Station> stations() {
    return stations;
  }

  /** Starts primary and standby, and returns when both take connections. */
  public PostgresPair startPostgres() {
    TrackerEnvironment environment = settings.environment();
    PostgresPair pair =
        PostgresPair.start(
            new PostgresSettings(
                data.resolve("postgres"),
                settings.ports().primary(),
                settings.ports().standby(),
                environment.get(Variable.PRIMARY_DB_USER),
                environment.get(Variable.PRIMARY_DB_PASS),
                environment.get(Variable.PRIMARY_DB_NAME),
                environment.get(Variable.POSTGRES_REPLICATION_USER),
                environment.get(Variable.POSTGRES_REPLICATION_PASSWORD)));
    postgres = pair;
    return pair;
  }

  /** Not started yet, as all of them. */
  public Station broker() {
    return kept(blueprint.broker());
  }

  Station gateway() throws IOException, InterruptedException {
    return kept(blueprint.gateway());
  }

  public Station projector() throws IOException, InterruptedException {
    return kept(blueprint.projector());
  }

  /** One more projector, which shares the work with the first. */
  public Station furtherProjector(String name, int port, Path folder)
      throws IOException, InterruptedException {
    return kept(blueprint.furtherProjector(name, port, folder));
  }

  Station dashboard() throws IOException, InterruptedException {
    return kept(blueprint.dashboard());
  }

  private Station kept(Station station) {
    stations.add(station);
    return station;
  }

  /** The gateway first and the broker last, so that nothing is left in flight. */
  void stopStations() {
    stations.stream().sorted(comparingInt(Parts::turnToStop)).forEach(Station::close);
    stations.clear();
  }

  private static int turnToStop(Station station) {
    return switch (station.name()) {
      case Blueprint.GATEWAY -> 0;
      case Blueprint.BROKER -> 2;
      default -> 1;
    };
  }

  @Override
  public void close() {
    stopStations();
    if (postgres != null) {
      postgres.close();
    }
    data.close();
  }
}
