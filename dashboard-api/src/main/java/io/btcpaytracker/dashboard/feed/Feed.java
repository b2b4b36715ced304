package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.readmodel.LogPosition;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Opens viewers, and runs the follower for as long as the process lives. */
final class Feed implements SmartLifecycle, FeedState {
  private final Ring ring;
  private final LogState log;
  private final LogCatchUp catchUp;
  private final LogFollower follower;
  private final Viewers viewers;
  private final FeedMeters meters;
  private final FeedProperties settings;
  private final InstantSource clock;
  private volatile boolean running;

  Feed(
      Ring ring,
      LogState log,
      LogCatchUp catchUp,
      LogFollower follower,
      Viewers viewers,
      FeedMeters meters,
      FeedProperties settings,
      InstantSource clock) {
    this.ring = ring;
    this.log = log;
    this.catchUp = catchUp;
    this.follower = follower;
    this.viewers = viewers;
    this.meters = meters;
    this.settings = settings;
    this.clock = clock;
  }

  /** A viewer that still has to be admitted and run; it never sees more than its caller may. */
  Viewer viewer(Caller caller, FrameSink sink) {
    Passage passage = new Passage(ring, catchUp, settings, clock);
    Filter allowed = Filter.of(caller.stores());
    return new Viewer(caller, sink, passage, allowed, log, meters, settings.heartbeat(), clock);
  }

  /** False when there are too many viewers already. */
  boolean admit(Viewer viewer) {
    return running && viewers.admit(viewer);
  }

  void left(Viewer viewer) {
    viewers.left(viewer);
  }

  void refused() {
    meters.closed(Farewell.FULL);
  }

  @Override
  public int open() {
    return viewers.count();
  }

  @Override
  public Optional<LogPosition> read() {
    return ring.state().head().map(Position::asLogPosition);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("feed-follower").daemon().start(follower);
  }

  /** Before the web server waits for its requests to end: viewers never end by themselves. */
  @Override
  public void stop() {
    running = false;
    viewers.sendAllAway(Farewell.SHUTDOWN);
    follower.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
