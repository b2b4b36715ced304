package io.btcpaytracker.dashboard.exports;

import io.btcpaytracker.dashboard.access.Caller;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far one export is. One thread writes, others look. */
final class Progress {
  private final long id;
  private final Caller owner;
  private final String grain;
  private final String format;
  private final Instant startedAt;
  private volatile long rows;
  private volatile long rowsExpected;
  private volatile State state = State.RUNNING;
  private volatile Optional<Instant> endedAt = Optional.empty();

  private enum State {
    RUNNING,
    DONE,
    FAILED
  }

  Progress(long id, Caller owner, Grain grain, Format format, Instant startedAt) {
    this.id = id;
    this.owner = owner;
    this.grain = grain.word();
    this.format = format.word();
    this.startedAt = startedAt;
  }

  /**
   * What people are told of it.
   *
   * @param name invoices, payments or deliveries
   * @param state running, done or failed
   * @param rows written so far
   * @param rowsExpected in all, as the database estimates
   */
  record Export(
      long id,
      String name,
      String format,
      String state,
      long rows,
      long rowsExpected,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  Export told() {
    return new Export(
        id,
        grain,
        format,
        state.name().toLowerCase(Locale.ROOT),
        rows,
        Math.max(rowsExpected, rows),
        startedAt,
        endedAt.orElse(null));
  }

  boolean isOf(Caller caller) {
    return owner.name().equals(caller.name()) && owner.way() == caller.way();
  }

  long id() {
    return id;
  }

  long rows() {
    return rows;
  }

  void expect(long all) {
    rowsExpected = all;
  }

  void reached(long row) {
    rows = row;
  }

  void done(Instant now) {
    rowsExpected = rows;
    end(State.DONE, now);
  }

  void failed(Instant now) {
    end(State.FAILED, now);
  }

  private void end(State how, Instant now) {
    endedAt = Optional.of(now);
    state = how;
  }
}
