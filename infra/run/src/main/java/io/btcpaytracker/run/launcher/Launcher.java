package io.btcpaytracker.run.launcher;

import static java.util.Objects.requireNonNull;

import io.btcpaytracker.run.simulator.DemoTraffic;
import io.btcpaytracker.run.simulator.Simulator;
import io.btcpaytracker.sources.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final LauncherSettings settings;
  private final Progress progress;
  private final Parts parts;
  private @Nullable DatabaseKeeper databaseKeeper;
  private @Nullable Simulator demo;

  private Launcher(LauncherSettings settings, Progress progress, Parts parts) {
    this.settings = settings;
    this.progress = progress;
    this.parts = parts;
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
    Launcher launcher = new Launcher(settings, progress, Parts.in(settings, progress));
    try {
      launcher.startAll();
      return launcher;
    } catch (Throwable e) {
      launcher.close();
      throw e;
    }
  }

  /** A child process by name: kafka, ingest-gateway, projector, dashboard-api. */
  public Station station(String name) {
    return parts.stations().stream()
        .filter(station -> station.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no station '%s'".formatted(name)));
  }

  /** Starts the demo's traffic; its history is told once in the life of a data folder. */
  void startDemo() throws IOException {
    Path told = parts.data().resolve("demo-history-told");
    URI gateway = URI.create("http://127.0.0.1:" + settings.ports().gateway());
    demo = DemoTraffic.start(gateway, new Secret(parts.secret()), !Files.exists(told));
    Files.writeString(told, "");
  }

  @Override
  public void close() {
    if (demo != null) {
      demo.close();
    }
    parts.stopStations();
    if (databaseKeeper != null) {
      databaseKeeper.close();
    }
    parts.close();
  }

  private void startAll() throws IOException, InterruptedException {
    try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts =
          List.of(
              tasks.submit(task(this::startPostgres)),
              tasks.submit(task(() -> start(parts.broker()))),
              tasks.submit(task(() -> start(parts.gateway()))),
              tasks.submit(task(() -> start(parts.projector()))),
              tasks.submit(task(() -> start(parts.dashboard()))));
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
    databaseKeeper = new DatabaseKeeper(parts.startPostgres(), progress);
    progress.done(
        "PostgreSQL primary and standby (ports %d, %d)"
            .formatted(settings.ports().primary(), settings.ports().standby()));
  }

  /** Starts a station that was stopped, and returns when it is ready. */
  public void restart(String name) throws InterruptedException {
    station(name).startAndAwait();
  }

  private void start(Station station) throws InterruptedException {
    station.startAndAwait();
    progress.done(station.name() + " is ready");
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
