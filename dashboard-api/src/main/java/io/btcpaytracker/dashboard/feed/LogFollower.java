package io.btcpaytracker.dashboard.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of {@code invoice-events} in this process: fills the ring and wakes the viewers.
 * When the log is away it goes on trying; viewers stay and are told so by their heartbeats.
 */
final class LogFollower implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(LogFollower.class);
  private static final Duration END_CHECK = Duration.ofSeconds(1);
  private static final Duration NOTHING_PENDING = Duration.ofMillis(100);

  private final Supplier<LogClient> clients;
  private final EntryReader reader;
  private final Ring ring;
  private final LogState state;
  private final Viewers viewers;
  private final Outlet outlet;
  private final FeedProperties settings;
  private final InstantSource clock;
  private volatile boolean stopped;

  LogFollower(
      Supplier<LogClient> clients,
      EntryReader reader,
      Ring ring,
      LogState state,
      Viewers viewers,
      FeedProperties settings,
      InstantSource clock) {
    this.clients = clients;
    this.reader = reader;
    this.ring = ring;
    this.state = state;
    this.viewers = viewers;
    outlet = new Outlet(ring, viewers, settings);
    this.settings = settings;
    this.clock = clock;
  }

  /** Ends {@link #run} soon. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (!stopped) {
      try (LogClient client = clients.get()) {
        follow(client);
      } catch (OffsetOutOfRangeException e) {
        log.error("the log lost records that were read, or is another one; starting anew", e);
        restart();
      } catch (KafkaException e) {
        unavailable(e);
      } catch (RuntimeException e) {
        // Edge of the thread: a mistake of ours must not silence the feed for good.
        log.error("following the log failed; trying again", e);
        state.lost();
      }
      pause();
    }
  }

  private void follow(LogClient client) {
    int partitions = client.partitions();
    Instant asked = clock.instant();
    Position end = client.end(partitions);
    // First the end, then the ring, which begins before it: a viewer that comes in between the two
    // must not take the beginning for now.
    heard(end, asked);
    if (ring.state().head().isEmpty()) {
      ring.begin(warmUpFrom(client.beginning(partitions), end));
      viewers.wakeWaiting();
    }
    Position place = ring.state().head().orElseThrow();
    client.readFrom(place);
    readOn(client, new Batcher(reader, place, settings), partitions);
  }

  private void readOn(LogClient client, Batcher batcher, int partitions) {
    Instant checked = clock.instant();
    while (!stopped) {
      var records = client.poll(patience(batcher));
      Instant now = clock.instant();
      records.forEach(r -> batcher.add(r).ifPresent(full -> outlet.publish(full, now)));
      outlet.let(batcher, now);
      if (!now.isBefore(checked.plus(END_CHECK)) && batcher.isEmpty()) {
        checkEnd(client, partitions);
        checked = now;
      }
    }
  }

  /** Until there is more to read, or what was read may go out. */
  private Duration patience(Batcher batcher) {
    if (batcher.isEmpty()) {
      return NOTHING_PENDING;
    }
    Duration pause = outlet.pause(clock.instant());
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  /** Consumers say nothing about a broker that is gone, so it is asked. */
  private void checkEnd(LogClient client, int partitions) {
    try {
      Instant asked = clock.instant();
      heard(client.end(partitions), asked);
    } catch (KafkaException e) {
      unavailable(e);
    }
  }

  private void heard(Position end, Instant asked) {
    if (!state.available()) {
      log.info("the log is available, end={}", end.asLogPosition().text());
    }
    state.confirmed(end, asked);
    viewers.wakeWaiting();
  }

  private void unavailable(KafkaException e) {
    if (state.available() || state.end().isEmpty()) {
      log.warn("the log is unavailable: {}", e.getMessage());
    }
    state.lost();
  }

  private void restart() {
    try (LogClient client = clients.get()) {
      Instant asked = clock.instant();
      Position end = client.end(client.partitions());
      heard(end, asked);
      ring.begin(end);
      // Their places are of the old log; connecting again they are told to reload.
      viewers.sendAllAway(Farewell.LOG_ANEW);
    } catch (KafkaException e) {
      unavailable(e);
    }
  }

  /** The newest records, spread evenly, so that viewers coming back after a restart find theirs. */
  private Position warmUpFrom(Position beginning, Position end) {
    long each = Math.ceilDiv(settings.ringEvents(), end.partitions());
    long[] from = new long[end.partitions()];
    for (int p = 0; p < from.length; p++) {
      from[p] = Math.max(beginning.next(p), end.next(p) - each);
    }
    return Position.of(from);
  }

  private void pause() {
    try {
      Thread.sleep(stopped ? Duration.ZERO : settings.logRetry());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }
}
