package io.btcpaytracker.projector.growth;

import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.migration.Recurring;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the months now and then: makes the next ones, so that no batch has to, and drops
 * deliveries whose time is up. That it fails stops nobody: a batch makes the months it needs.
 */
final class Upkeep extends Recurring {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  private final DataSource primary;
  private final Partitions partitions;
  private final Retention retention;
  private final GrowthSettings settings;
  private final InstantSource clock;
  private final GrowthMeters meters;
  private volatile String trouble = "";

  Upkeep(
      DataSource primary,
      PrimaryMigration migration,
      Partitions partitions,
      Retention retention,
      GrowthSettings settings,
      InstantSource clock,
      GrowthMeters meters) {
    super("upkeep", migration);
    this.primary = primary;
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
  protected Duration once() {
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
    return trouble.isEmpty() ? settings.every() : settings.retry();
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
}
