package io.btcpaytracker.run.launcher;

import static java.util.Objects.requireNonNull;

import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.environment.Variable;
import io.btcpaytracker.run.simulator.DemoTraffic;
import io.btcpaytracker.run.simulator.Simulator;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.stack.postgres.PostgresPair;
import io.btcpaytracker.stack.postgres.PostgresSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on this machine: one broker, a PostgreSQL primary with its standby, and the
 * three apps as packaged. Closing it stops everything in the order of the data's way, so that
 * nothing is left in flight; if this JVM is killed, every child ends with it.
 */
public final class Launcher implements AutoCloseable {
  private static final Duration PORTS_PATIENCE = Duration.ofSeconds(5);
  private static final Duration READY_POLL = Duration.ofMillis(100);

  private final LauncherSettings settings;
  private final Progress progress;
  private final DataFolder data;
  private final String secret;
  private final List<Station> stations = new ArrayList<>();
  private @Nullable PostgresPair postgres;
  private @Nullable DatabaseKeeper databaseKeeper;
  private @Nullable Simulator demo;

  private Launcher(LauncherSettings settings, Progress progress, DataFolder data)
      throws IOException {
    this.settings = settings;
    this.progress = progress;
    this.data = data;
    this.secret =
        settings.mode() == Mode.DEMO
                && !settings.environment().isSet(Variable.BTCPAY_WEBHOOK_SECRET)
            ? DemoSecret.in(data)
            : settings.environment().get(Variable.BTCPAY_WEBHOOK_SECRET);
  }

  /**
   * Starts everything and returns when all of it is ready. Whatever was started is stopped again
   * when something fails.
   *
   * @throws LauncherException when a part does not become ready; the message says which and where
   *     to look
   */
  public static Launcher start(LauncherSettings settings, Progress progress)
      throws IOException, InterruptedException {
    DataFolder data = DataFolder.open(settings.data());
    Launcher launcher = new Launcher(settings, progress, data);
    try {
      PortCheck.requireFree(settings.ports(), PORTS_PATIENCE);
      launcher.startAll();
      return launcher;
    } catch (Throwable e) {
      launcher.close();
      throw e;
    }
  }

  /** A child process by name: kafka, ingest-gateway, projector, dashboard-api. */
  public Station station(String name) {
    return stations.stream()
        .filter(station -> station.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no station '%s'".formatted(name)));
  }

  /** Starts the demo's traffic; its history is told once in the life of a data folder. */
  void startDemo() throws IOException {
    Path told = data.resolve("demo-history-told");
    URI gateway = URI.create("http://127.0.0.1:" + settings.ports().gateway());
    demo = DemoTraffic.start(gateway, new Secret(secret), !Files.exists(told));
    Files.writeString(told, "");
  }

  @Override
  public void close() {
    if (demo != null) {
      demo.close();
    }
    for (String name : List.of("ingest-gateway", "projector", "dashboard-api", "kafka")) {
      stations.stream().filter(station -> station.name().equals(name)).forEach(Station::close);
    }
    if (databaseKeeper != null) {
      databaseKeeper.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    data.close();
  }

  private void startAll() throws IOException, InterruptedException {
    Blueprint blueprint = new Blueprint(settings, data, secret, progress);
    try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts =
          List.of(
              tasks.submit(task(this::startPostgres)),
              tasks.submit(task(() -> start(blueprint.broker()))),
              tasks.submit(task(() -> start(blueprint.gateway()))),
              tasks.submit(task(() -> start(blueprint.projector()))),
              tasks.submit(task(() -> start(blueprint.dashboard()))));
      try {
        for (Future<?> start : starts) {
          start.get(settings.readyWithin().toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (ExecutionException e) {
        tasks.shutdownNow();
        Throwable cause = requireNonNull(e.getCause());
        throw cause instanceof LauncherException known
            ? known
            : new LauncherException(String.valueOf(cause.getMessage()), cause);
      } catch (TimeoutException e) {
        tasks.shutdownNow();
        throw new LauncherException("not ready within " + settings.readyWithin(), e);
      }
    }
  }

  private void startPostgres() {
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
    databaseKeeper = new DatabaseKeeper(pair, progress);
    progress.done(
        "PostgreSQL primary and standby (ports %d, %d)"
            .formatted(settings.ports().primary(), settings.ports().standby()));
  }

  /** Starts a station that was stopped, and returns when it is ready. */
  public void restart(String name) throws InterruptedException {
    startAndAwait(station(name));
  }

  private void start(Station station) throws InterruptedException {
    synchronized (stations) {
      stations.add(station);
    }
    startAndAwait(station);
    progress.done(station.name() + " is ready");
  }

  private static void startAndAwait(Station station) throws InterruptedException {
    station.start();
    while (!station.isReady()) {
      if (!station.isAlive()) {
        throw new LauncherException(
            "%s ended while starting (expected it to become ready); the reason is at the end of %s"
                .formatted(station.name(), station.log().file()),
            null);
      }
      Thread.sleep(READY_POLL);
    }
    station.keepAlive();
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private static Callable<Void> task(Step step) {
    return () -> {
      step.run();
      return null;
    };
  }
}
