package io.btcpaytracker.projector.growth;

import io.btcpaytracker.projector.migration.PrimaryMigration;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the months now and then: makes the next ones, so that no batch has to, and drops
 * deliveries whose time is up. That it fails stops nobody: a batch makes the months it needs.
 */
final class Upkeep implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  private final DataSource primary;
  private final PrimaryMigration migration;
  private final Partitions partitions;
  private final Retention retention;
  private final GrowthSettings settings;
  private final InstantSource clock;
  private final GrowthMeters meters;
  private volatile String trouble = "";
  private volatile @Nullable Thread thread;

  Upkeep(
      DataSource primary,
      PrimaryMigration migration,
      Partitions partitions,
      Retention retention,
      GrowthSettings settings,
      InstantSource clock,
      GrowthMeters meters) {
    this.primary = primary;
    this.migration = migration;
    this.partitions = partitions;
    this.retention = retention;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /** Why the last look failed; empty when it did not. */
  String trouble() {
    return trouble;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("upkeep").start(this::run);
  }

  private void run() {
    try {
      migration.await();
      while (thread != null) {
        look();
        Thread.sleep(trouble.isEmpty() ? settings.every() : settings.retry());
      }
    } catch (InterruptedException _) {
      log.debug("upkeep ends");
    }
  }

  private void look() {
    try {
      makeAhead();
      List<String> dropped = retention.enforce(primary);
      if (!dropped.isEmpty()) {
        meters.dropped(dropped.size());
        log.atInfo()
            .addKeyValue("partitions", dropped)
            .log("deliveries older than {} dropped; they stay on the log", retention.keptFrom());
      }
      trouble = "";
    } catch (SQLException e) {
      tell(String.valueOf(e.getMessage()));
    }
  }

  void makeAhead() throws SQLException {
    YearMonth now = Months.of(clock.instant());
    List<Instant> months =
        LongStream.rangeClosed(0, settings.monthsAhead())
            .mapToObj(now::plusMonths)
            .map(Months::start)
            .toList();
    partitions.deliveries().cover(months.stream());
    partitions.timeline().cover(months.stream());
  }

  private void tell(String reason) {
    if (trouble.isEmpty() && isRunning()) {
      log.atWarn().addKeyValue("reason", reason).log("months are not looked after, trying again");
    }
    trouble = reason;
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
