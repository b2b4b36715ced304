package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.readmodel.LogEnd;
import java.time.Instant;
import java.util.Optional;

/** What the follower last heard of the log, for everyone else. */
final class LogState implements LogEnd {
  private final Ring ring;
  private volatile Optional<Heard> heard = Optional.empty();
  private volatile boolean available;

  private record Heard(Position end, Instant at) {}

  LogState(Ring ring) {
    this.ring = ring;
  }

  /**
   * @param at when it was asked
   */
  void confirmed(Position end, Instant at) {
    heard = Optional.of(new Heard(end, at));
    available = true;
  }

  void lost() {
    available = false;
  }

  boolean available() {
    return available;
  }

  /** The end as far as known: what was read may be ahead of what the broker last said. */
  Optional<Position> end() {
    return ring.state().head().map(head -> heard.map(h -> head.max(h.end())).orElse(head));
  }

  /** Whether the broker told its end after this moment. */
  boolean heardSince(Instant moment) {
    return heard.filter(h -> !h.at().isBefore(moment)).isPresent();
  }

  @Override
  public Optional<Known> known() {
    return heard.flatMap(h -> end().map(end -> new Known(end.asLogPosition(), h.at())));
  }

  @Override
  public Optional<Instant> arrivalOf(int partition, long offset) {
    return ring.find(partition, offset).map(Entry::loggedAt);
  }
}
