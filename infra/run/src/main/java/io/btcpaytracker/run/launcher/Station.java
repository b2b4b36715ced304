package io.btcpaytracker.run.launcher;

import io.btcpaytracker.stack.machine.Leash;
import io.btcpaytracker.stack.machine.LeashedProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One child process of the system. A station that ends without being asked is started again, after
 * a pause that grows while it keeps ending, because a merchant's tracker has nobody sitting beside
 * it.
 */
public final class Station implements AutoCloseable {
  /** What dashboard-api prints once in the life of a database and somebody has to read. */
  private static final String FOR_PEOPLE = "FIRST SIGN-IN: ";

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE_MIN = Duration.ofMillis(500);
  private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofMinutes(1);
  private static final Duration READY_POLL = Duration.ofMillis(100);

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final ReadyWhen readyWhen;
  private final ChildLog log;
  private final Progress progress;

  private boolean keptAlive;
  private volatile boolean saidReady;
  private Duration pause = PAUSE_MIN;
  private @Nullable LeashedProcess process;

  Station(
      String name,
      List<String> command,
      Map<String, String> environment,
      ReadyWhen readyWhen,
      ChildLog log,
      Progress progress) {
    this.name = name;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.readyWhen = readyWhen;
    this.log = log;
    this.progress = progress;
  }

  String name() {
    return name;
  }

  /** The child's process id; 0 before it was started for the first time. */
  public synchronized long pid() {
    return process == null ? 0 : process.pid();
  }

  ChildLog log() {
    return log;
  }

  /** Starts it; what it needs may come later. */
  public synchronized void start() {
    saidReady = false;
    long startedAt = System.nanoTime();
    LeashedProcess child =
        LeashedProcess.start(
            Leash.of(command, new Leash.Output.ToLines(this::hear))
                .with(environment)
                .stoppedBy("TERM", STOP_PATIENCE));
    process = child;
    var _ = child.onExit().thenAccept(exitCode -> ended(child, exitCode, startedAt));
  }

  /**
   * Starts it and returns when it is ready; from then on it is kept alive.
   *
   * @throws LauncherException when it ends instead
   */
  void startAndAwait() throws InterruptedException {
    start();
    awaitReady();
    keepAlive();
  }

  /**
   * Returns when it can do its work.
   *
   * @throws LauncherException when it ends instead
   */
  public void awaitReady() throws InterruptedException {
    while (!isReady()) {
      if (!isAlive()) {
        throw new LauncherException(
            "%s ended while starting (expected it to become ready); the reason is at the end of %s"
                .formatted(name, log.file()),
            null);
      }
      Thread.sleep(READY_POLL);
    }
  }

  /** From now on it is started again when it ends without being asked. */
  private synchronized void keepAlive() {
    keptAlive = true;
  }

  /** Whether it can do its work at this moment. */
  boolean isReady() throws InterruptedException {
    return switch (readyWhen) {
      case ReadyWhen.Says _ -> saidReady && isAlive();
      case ReadyWhen.Answers(int port) -> isAlive() && Readiness.isReady(port);
    };
  }

  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Ends it in good order, and it stays ended. */
  public void stop() {
    LeashedProcess child = noLongerKeptAlive();
    if (child != null) {
      child.stop();
    }
  }

  /** Ends it as kill -9 does, and it stays ended. */
  public void kill() {
    LeashedProcess child = noLongerKeptAlive();
    if (child != null) {
      child.kill();
    }
  }

  @Override
  public void close() {
    stop();
    log.close();
  }

  private synchronized @Nullable LeashedProcess noLongerKeptAlive() {
    keptAlive = false;
    return process;
  }

  private void hear(String line) {
    log.accept(line);
    int forPeople = line.indexOf(FOR_PEOPLE);
    if (forPeople >= 0) {
      progress.warn(line.substring(forPeople));
    }
    if (readyWhen instanceof ReadyWhen.Says(String text) && line.contains(text)) {
      saidReady = true;
    }
  }

  private synchronized void ended(LeashedProcess child, int exitCode, long startedAt) {
    if (!keptAlive || child != process) {
      return;
    }
    boolean wasSteady = System.nanoTime() - startedAt > STEADY.toNanos();
    Duration wait = wasSteady ? PAUSE_MIN : pause;
    pause = wait.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? wait.multipliedBy(2) : PAUSE_MAX;
    progress.warn(
        "%s ended unexpectedly (exit code %d); starting it again in %.1f s, its log is %s"
            .formatted(name, exitCode, wait.toMillis() / 1000.0, log.file()));
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::startAgain);
  }

  private synchronized void startAgain() {
    if (keptAlive) {
      start();
    }
  }
}
