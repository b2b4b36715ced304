package io.btcpaytracker.projector.rebuild;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.generation.Generation.State;
import io.btcpaytracker.projector.generation.GenerationLock;
import io.btcpaytracker.projector.generation.Generations;
import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.replay.Pace;
import io.btcpaytracker.projector.replay.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Takes orders for other generations and carries them out one at a time, over all projectors. Also
 * looks after what was left behind half done, by whom ever.
 */
final class Rebuilds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final DataSource primary;
  private final Generations generations;
  private final Rebuild rebuild;
  private final Leftovers leftovers;
  private final Progress progress;
  private final LongFunction<Pace> paces;
  private final PrimaryMigration migration;
  private final NeededTopics topics;
  private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(1);
  private final AtomicBoolean isBusy = new AtomicBoolean();
  private volatile @Nullable Thread thread;

  /** What an operator can ask for. */
  sealed interface Order {
    /**
     * @param recordsPerSecond 0 for as many as there are
     */
    record Build(long recordsPerSecond) implements Order {}

    record RollBack() implements Order {}

    record DropPrevious() implements Order {}
  }

  Rebuilds(
      DataSource primary,
      Generations generations,
      Rebuild rebuild,
      Leftovers leftovers,
      Progress progress,
      LongFunction<Pace> paces,
      PrimaryMigration migration,
      NeededTopics topics) {
    this.primary = primary;
    this.generations = generations;
    this.rebuild = rebuild;
    this.leftovers = leftovers;
    this.progress = progress;
    this.paces = paces;
    this.migration = migration;
    this.topics = topics;
  }

  /** None while the primary is away. */
  List<Generation> generations() {
    try {
      return generations.list();
    } catch (DataAccessException e) {
      log.debug("generations cannot be read now", e);
      return List.of();
    }
  }

  Progress.Told progress() {
    return progress.told();
  }

  /** False when another order is being carried out. */
  boolean take(Order next) {
    if (!isBusy.compareAndSet(false, true)) {
      return false;
    }
    progress.begin();
    orders.add(next);
    return true;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("rebuild").start(this::work);
  }

  private void work() {
    try {
      migration.await();
      topics.await();
      tidyUp();
      while (thread != null) {
        Order next = orders.poll(LOOK.toMillis(), MILLISECONDS);
        if (next != null) {
          carryOut(next);
        }
        tidyUp();
      }
    } catch (InterruptedException _) {
      log.debug("no longer taking orders");
    }
  }

  private void carryOut(Order next) throws InterruptedException {
    try {
      String outcome = underLock(next);
      progress.end(false, outcome);
      log.info("{}", outcome);
    } catch (SQLException | RuntimeException e) {
      if (Thread.interrupted() || thread == null) {
        throw new InterruptedException("stopped in the middle; the next start tidies up");
      }
      progress.end(true, String.valueOf(e.getMessage()));
      log.atError().addKeyValue("reason", e.getMessage()).log("the generation stays as it was");
      log.debug("the generation stays as it was", e);
    } finally {
      isBusy.set(false);
    }
  }

  private String underLock(Order next) throws SQLException, InterruptedException {
    try (GenerationLock lock =
        GenerationLock.tryTake(primary)
            .orElseThrow(() ->
                new IllegalStateException(
                    "another projector is at work on generations; ask it, or wait until it is done"))) {
      leftovers.tidy();
      return switch (next) {
        case Order.Build(long recordsPerSecond) -> {
          Generation made = generations.begin(leftovers.newestPublished());
          rebuild.fromTheStart(made, lock, paces.apply(recordsPerSecond));
          yield "generation %d is current".formatted(made.number());
        }
        case Order.RollBack _ -> {
          Generation stopped = previous();
          Generation made = generations.goOnFrom(stopped, leftovers.newestPublished());
          rebuild.whereItStopped(made, lock, paces.apply(0));
          yield "generation %d is current, it goes on from %d"
              .formatted(made.number(), stopped.number());
        }
        case Order.DropPrevious _ -> {
          Generation dropped = previous();
          generations.enter(dropped, State.GONE);
          leftovers.tidy();
          yield "generation %d is dropped".formatted(dropped.number());
        }
      };
    }
  }

  private Generation previous() {
    return generations
        .in(State.PREVIOUS)
        .orElseThrow(() ->
            new IllegalStateException(
                "there is no previous generation (expected one that a rebuild has replaced); ./tracker rebuild --status lists them"));
  }

  private void tidyUp() throws InterruptedException {
    try {
      leftovers.removeStoresOfGone();
      if (leftovers.areThere()) {
        var lock = GenerationLock.tryTake(primary);
        if (lock.isPresent()) {
          try (GenerationLock _ = lock.get()) {
            leftovers.tidy();
          }
        }
      }
    } catch (SQLException | RuntimeException e) {
      log.debug("what was left behind is looked after later", e);
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      running.join(STOP_TIMEOUT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
