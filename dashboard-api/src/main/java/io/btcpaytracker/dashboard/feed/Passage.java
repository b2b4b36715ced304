package io.btcpaytracker.dashboard.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A viewer's way through the log: from its cursor, by the log itself where the ring does not reach,
 * then through the ring, then in step with it. Used by the viewer's thread only.
 */
final class Passage {
  private static final int BATCHES_AT_ONCE = 16;

  private final Ring ring;
  private final LogCatchUp catchUp;
  private final InstantSource clock;
  private final long catchUpRecordsMax;
  private final Duration patience;
  private Filter filter = Filter.ALL;
  private @Nullable Position place;
  private Optional<Long> number = Optional.empty();

  /** Time spent waiting for the viewer since it was last in step. */
  private Duration blocked = Duration.ZERO;

  Passage(Ring ring, LogCatchUp catchUp, FeedProperties settings, InstantSource clock) {
    this.ring = ring;
    this.catchUp = catchUp;
    this.clock = clock;
    catchUpRecordsMax = settings.catchUpRecords();
    patience = settings.patience();
  }

  /** Takes frames; may block. */
  interface Frameway {
    void send(Frame frame) throws IOException;
  }

  /** What a step forward came to. */
  enum Step {
    MOVED,
    WAITING,
    FALLEN_OUT,
    UNAVAILABLE
  }

  /** Where the viewer is; empty before it subscribed. */
  Optional<Position> place() {
    return Optional.ofNullable(place);
  }

  /**
   * Starts over with what was asked for; a cursor that cannot be used is answered by a reset.
   *
   * @param end the log's end as known here
   * @param sure whether the broker said so after the viewer asked
   * @return false when that cannot be decided yet: another process may have shown the viewer more
   */
  boolean begin(Subscription subscription, Position end, boolean sure, Frameway out)
      throws IOException {
    if (subscription.cursor().isEmpty()) {
      filter = subscription.filter();
      restartAt(place().orElse(end));
      return true;
    }
    Optional<Position> from = parsed(subscription.cursor().get(), end);
    boolean ahead = from.isPresent() && !end.covers(from.get());
    if (ahead && !sure) {
      return false;
    }
    filter = subscription.filter();
    if (from.isEmpty()) {
      reset("the cursor is not one of this feed", end, out);
    } else if (ahead) {
      reset("the cursor is ahead of the log: it belongs to another one", end, out);
    } else {
      restartAt(from.get());
    }
    return true;
  }

  private static Optional<Position> parsed(String cursor, Position end) {
    try {
      return Optional.of(Position.parse(cursor).widenedTo(end.partitions()))
          .filter(from -> from.partitions() == end.partitions());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** One step: some batches, or the stretch of the log before the ring. */
  Step advance(Frameway out) throws IOException, InterruptedException {
    Position from = place;
    if (from == null) {
      return Step.WAITING;
    }
    if (number.isEmpty()) {
      number = ring.numberFor(from);
    }
    return number.isPresent() ? throughRing(number.get(), out) : throughLog(from, out);
  }

  private Step throughRing(long from, Frameway out) throws IOException {
    try {
      List<Batch> batches = ring.from(from, BATCHES_AT_ONCE);
      for (Batch batch : batches) {
        pass(batch, out);
      }
      number = Optional.of(from + batches.size());
      blocked = batches.isEmpty() ? Duration.ZERO : blocked;
      return batches.isEmpty() ? Step.WAITING : Step.MOVED;
    } catch (Ring.FallenOutException _) {
      number = Optional.empty();
      return blocked.compareTo(patience) < 0 ? Step.MOVED : Step.FALLEN_OUT;
    }
  }

  private Step throughLog(Position from, Frameway out) throws IOException, InterruptedException {
    Position floor = ring.floor();
    if (from.recordsTo(floor) > catchUpRecordsMax) {
      reset("too far behind: reload", head(), out);
      return Step.MOVED;
    }
    return switch (catchUp.read(from, floor, batch -> pass(batch, out))) {
      case DONE -> {
        restartAt(floor.max(place().orElse(floor)));
        yield Step.MOVED;
      }
      case GONE -> {
        reset("the log does not reach back that far: reload", head(), out);
        yield Step.MOVED;
      }
      case UNAVAILABLE -> Step.UNAVAILABLE;
    };
  }

  private Position head() {
    return ring.state().head().orElseThrow();
  }

  private void pass(Batch batch, Frameway out) throws IOException {
    Position before = place == null ? batch.after() : place;
    Optional<Frame> frame = batch.frameFor(before, filter);
    if (frame.isPresent()) {
      Instant began = clock.instant();
      out.send(frame.get());
      blocked = blocked.plus(Duration.between(began, clock.instant()));
    }
    place = before.max(batch.after());
  }

  private void reset(String reason, Position to, Frameway out) throws IOException {
    restartAt(to);
    out.send(Frames.reset(reason, to));
  }

  private void restartAt(Position start) {
    place = start;
    number = Optional.empty();
  }
}
