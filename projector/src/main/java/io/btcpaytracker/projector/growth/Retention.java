package io.btcpaytracker.projector.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How long deliveries are kept in PostgreSQL; on the log they stay. They leave in whole months: one
 * of which every moment is too old is no longer written, and a day later, when no writer's clock
 * can still think otherwise, it is dropped.
 */
public final class Retention {
  private static final Duration GRACE = Duration.ofDays(1);

  /** Readers of a month that is to go are not kept waiting behind us. */
  private static final String BRIEFLY = "set local lock_timeout = '2s'";

  private static final String DROP =
      """
      select drop_months('delivery_body', ?)
      union all
      select drop_months('delivery', ?)
      """;

  private static final String TELL =
      """
      insert into delivery_retention as r (kept_from, dropped_at) values (?, now())
      on conflict (only_row) do update
        set kept_from = excluded.kept_from, dropped_at = excluded.dropped_at
        where r.kept_from < excluded.kept_from
      """;

  private final @Nullable Period kept;
  private final InstantSource clock;

  /**
   * @param kept how long; null: for ever
   */
  public Retention(@Nullable Period kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  /** No delivery from before is written. */
  public Instant keptFrom() {
    return kept == null ? Instant.MIN : Months.start(Months.of(timeIsUp(kept)));
  }

  Optional<Period> kept() {
    return Optional.ofNullable(kept);
  }

  /** Drops the months whose time is up, and tells readers. The names of what was dropped. */
  List<String> enforce(DataSource primary) throws SQLException {
    if (kept == null) {
      return List.of();
    }
    LocalDate first = Months.of(timeIsUp(kept).minus(GRACE)).atDay(1);
    try (Connection connection = primary.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(BRIEFLY);
      }
      List<String> dropped = drop(connection, first);
      tell(connection, first);
      connection.commit();
      return dropped;
    }
  }

  private static List<String> drop(Connection connection, LocalDate first) throws SQLException {
    List<String> dropped = new ArrayList<>();
    try (var statement = connection.prepareStatement(DROP)) {
      statement.setObject(1, first);
      statement.setObject(2, first);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          dropped.add(row.getString(1));
        }
      }
    }
    return dropped;
  }

  private static void tell(Connection connection, LocalDate first) throws SQLException {
    try (var statement = connection.prepareStatement(TELL)) {
      statement.setObject(1, first.atStartOfDay().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private Instant timeIsUp(Period period) {
    return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
