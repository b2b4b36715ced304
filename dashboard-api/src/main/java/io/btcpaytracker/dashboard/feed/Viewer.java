package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One connection, served by its own virtual thread: takes batches from the ring at its own pace and
 * sends them. A viewer that blocks blocks itself only; when it has fallen out of the ring it is
 * sent away and comes back with its cursor. There is no gap and no repetition, because all that is
 * kept of a viewer is its place, and the place only moves forward.
 */
final class Viewer implements Runnable {
  private final Caller caller;
  private final FrameSink sink;
  private final Passage passage;
  private final Filter allowed;
  private final LogState log;
  private final FeedMeters meters;
  private final Duration heartbeat;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Asked> asked = new AtomicReference<>();
  private volatile @Nullable Thread thread;
  private volatile @Nullable Farewell farewell;
  private volatile boolean gone;
  private Instant lastSent = Instant.MIN;

  private record Asked(Subscription subscription, Instant at) {}

  Viewer(
      Caller caller,
      FrameSink sink,
      Passage passage,
      Filter allowed,
      LogState log,
      FeedMeters meters,
      Duration heartbeat,
      InstantSource clock) {
    this.caller = caller;
    this.sink = sink;
    this.passage = passage;
    this.allowed = allowed;
    this.log = log;
    this.meters = meters;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Who sees what is sent. */
  Caller caller() {
    return caller;
  }

  /** Changes what is sent, from the next frame on; never to more than is allowed. */
  void subscribe(Subscription subscription) {
    asked.set(new Asked(subscription.within(allowed), clock.instant()));
    wake();
  }

  boolean isWaitingForLog() {
    return asked.get() != null;
  }

  void wake() {
    LockSupport.unpark(thread);
  }

  /** The connection is closed already. */
  void gone() {
    gone = true;
    wake();
  }

  /** Says why and ends. */
  void sendAway(Farewell why) {
    farewell = why;
    wake();
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      send(Frames.hello(log.end(), clock.instant(), log.available()));
      Optional<Farewell> ended = serve();
      if (ended.isPresent()) {
        meters.closed(ended.get());
        sink.close(ended.get());
      }
    } catch (IOException _) {
      meters.broken();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the viewer is gone, or must be sent away. */
  private Optional<Farewell> serve() throws IOException, InterruptedException {
    while (!gone) {
      Farewell why = farewell;
      if (why != null) {
        return Optional.of(why);
      }
      beginIfAsked();
      switch (passage.advance(this::send)) {
        case MOVED -> {}
        case WAITING -> idle();
        case FALLEN_OUT -> {
          return Optional.of(Farewell.TOO_SLOW);
        }
        case UNAVAILABLE -> {
          return Optional.of(Farewell.LOG_UNAVAILABLE);
        }
      }
    }
    return Optional.empty();
  }

  /** A subscription waits while the log has never been reached: then no place has a meaning. */
  private void beginIfAsked() throws IOException {
    Asked now = asked.get();
    Optional<Position> end = log.end();
    if (now != null && end.isPresent()) {
      boolean sure = log.heardSince(now.at());
      if (passage.begin(now.subscription(), end.get(), sure, this::send)) {
        asked.compareAndSet(now, null);
      }
    }
  }

  private void idle() throws IOException {
    Instant now = clock.instant();
    Instant due = lastSent.plus(heartbeat);
    if (now.isBefore(due)) {
      LockSupport.parkNanos(this, Duration.between(now, due).toNanos());
      return;
    }
    Optional<Position> place = passage.place().or(log::end);
    send(Frames.heartbeat(place, now, log.available()));
  }

  private void send(Frame frame) throws IOException {
    sink.send(frame);
    lastSent = clock.instant();
    meters.sent(frame);
  }
}
