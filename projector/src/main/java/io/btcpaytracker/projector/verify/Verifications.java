package io.btcpaytracker.projector.verify;

import io.btcpaytracker.projector.generation.GenerationLock;
import io.btcpaytracker.projector.generation.Generations;
import io.btcpaytracker.projector.replay.Progress;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one verification at a time, and not while generations are being built or switched. */
final class Verifications {
  private static final Logger log = LoggerFactory.getLogger(Verifications.class);

  private final DataSource primary;
  private final Generations generations;
  private final Verification verification;
  private final Progress progress;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private volatile @Nullable Report report;

  Verifications(
      DataSource primary, Generations generations, Verification verification, Progress progress) {
    this.primary = primary;
    this.generations = generations;
    this.verification = verification;
    this.progress = progress;
  }

  Progress.Told progress() {
    return progress.told();
  }

  /** Of the newest run; null while there is none. */
  @Nullable Report report() {
    return report;
  }

  /**
   * False when one is running.
   *
   * @param sample how many invoices, chosen by chance; 0 for all and everything
   */
  boolean begin(int sample) {
    if (!isRunning.compareAndSet(false, true)) {
      return false;
    }
    report = null;
    progress.begin();
    Thread.ofPlatform().daemon().name("verification").start(() -> run(sample));
    return true;
  }

  private void run(int sample) {
    try (GenerationLock _ =
        GenerationLock.tryTake(primary)
            .orElseThrow(() ->
                new IllegalStateException(
                    "generations are being built or verified already; try again when that is done"))) {
      var current = generations.current();
      Report found =
          sample > 0
              ? verification.ofSample(sample, current, progress)
              : verification.ofAll(current, progress);
      report = found;
      progress.end(
          found.count() > 0,
          found.count() == 0
              ? "the rows are what the log says"
              : "%d rows are not what the log says".formatted(found.count()));
      log.atInfo().addKeyValue("differences", found.count()).log("verified");
    } catch (SQLException | RuntimeException | InterruptedException e) {
      progress.end(true, "not verified: " + e.getMessage());
      log.atError().setCause(e).log("not verified");
    } finally {
      isRunning.set(false);
    }
  }
}
