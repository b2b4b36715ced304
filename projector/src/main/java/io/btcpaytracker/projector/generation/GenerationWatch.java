package io.btcpaytracker.projector.generation;

import io.btcpaytracker.projector.generation.Generation.State;
import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.migration.Recurring;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks which generation is current, in every projector, and tells the fold of this one. While the
 * primary is away the last answer holds: a switch waits until every fold has let go.
 */
public final class GenerationWatch extends Recurring {
  private static final Logger log = LoggerFactory.getLogger(GenerationWatch.class);

  private final Generations generations;
  private final Duration pause;
  private Standing standing = new Standing.Unknown();

  GenerationWatch(Generations generations, PrimaryMigration migration, Duration pause) {
    super("generation-watch", migration);
    this.generations = generations;
    this.pause = pause;
  }

  /** Returns when what is to be done differs from what is known. */
  public synchronized Standing awaitOther(Standing known) throws InterruptedException {
    while (standing.equals(known)) {
      wait();
    }
    return standing;
  }

  public synchronized boolean says(Standing what) {
    return standing.equals(what);
  }

  /** At once, by who has changed something. */
  public void look() {
    enter(standingOf(generations.list()));
  }

  private static Standing standingOf(List<Generation> all) {
    Generation current =
        all.stream().filter(one -> one.state() == State.CURRENT).findFirst().orElse(null);
    boolean isSwitching = all.stream().anyMatch(one -> one.state() == State.SWITCHING);
    return current == null || isSwitching || current.publishedAt() == null
        ? new Standing.Still()
        : new Standing.Folding(current.number(), current.applicationId());
  }

  private synchronized void enter(Standing now) {
    if (!now.equals(standing)) {
      log.atInfo().addKeyValue("from", standing).addKeyValue("to", now).log("generation");
      standing = now;
      notifyAll();
    }
  }

  @Override
  protected Duration once() {
    try {
      look();
    } catch (DataAccessException e) {
      log.debug("generations cannot be read now", e);
    }
    return pause;
  }
}
