package io.btcpaytracker.run.bench.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Sees by the projection's own position how many events are in the rows. */
final class ProjectionWatch {
  private static final long LOOK_AGAIN_NANOS = 20_000_000;
  private static final long STANDSTILL_MAX_NANOS = 120_000_000_000L;
  private static final int TENTHS = 10;
  private static final String POSITION =
      "select coalesce(sum(next_offset), 0) from projection.log_position where topic = 'invoice-events'";

  /** Schema or view: the projector has not made them yet. */
  private static final Set<String> NOT_THERE_YET = Set.of("3F000", "42P01");

  private final Connection primary;
  private final LongSupplier nanos;

  record Sample(long events, long nanos) {}

  ProjectionWatch(Connection primary, LongSupplier nanos) {
    this.primary = primary;
    this.nanos = nanos;
  }

  /**
   * From the first event in the rows to the last.
   *
   * @throws IllegalStateException when nothing moves for long
   */
  List<Sample> until(long events) throws SQLException {
    List<Sample> samples = new ArrayList<>();
    long movedAt = nanos.getAsLong();
    for (long seen = 0; seen < events; ) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      long now = position();
      if (now > seen) {
        seen = now;
        movedAt = nanos.getAsLong();
        samples.add(new Sample(seen, movedAt));
      } else if (nanos.getAsLong() - movedAt > STANDSTILL_MAX_NANOS) {
        throw new IllegalStateException(
            "the rows stand at %d of %d events (expected to move); the projector's log says why"
                .formatted(seen, events));
      }
    }
    return samples;
  }

  static Rate whole(List<Sample> samples) {
    return between(samples.getFirst(), samples.getLast());
  }

  /** Of each tenth of the events, in order; what was there at the first look is not counted. */
  static List<Rate> tenths(List<Sample> samples) {
    List<Rate> tenths = new ArrayList<>();
    long all = samples.getLast().events();
    Sample from = samples.getFirst();
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      Sample to = at(samples, Math.max(all * tenth / TENTHS, from.events()));
      tenths.add(between(from, to));
      from = to;
    }
    return tenths;
  }

  /** When so many were there, as if they came evenly between two looks. */
  private static Sample at(List<Sample> samples, long events) {
    Sample before = samples.getFirst();
    for (Sample after : samples) {
      if (after.events() >= events) {
        long share = after.events() - before.events();
        double way = share == 0 ? 0 : (events - before.events()) / (double) share;
        return new Sample(events, before.nanos() + (long) (way * (after.nanos() - before.nanos())));
      }
      before = after;
    }
    return before;
  }

  private static Rate between(Sample from, Sample to) {
    return Rate.ofNanos(to.events() - from.events(), to.nanos() - from.nanos());
  }

  private long position() throws SQLException {
    try (var statement = primary.createStatement();
        ResultSet row = statement.executeQuery(POSITION)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      if (NOT_THERE_YET.contains(e.getSQLState())) {
        return 0;
      }
      throw e;
    }
  }
}
