package io.btcpaytracker.fold.invoice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of two is newer when one is a snapshot and the other an event. Events are stamped by the
 * source in whole seconds, and shortly after a payment its invoice still shows the status before.
 * So a snapshot covers an event only from some seconds after it; nearer than that nobody can tell
 * (see docs/decisions/0007).
 */
final class Clocks {
  static final Duration APART_MAX = Duration.ofSeconds(10);

  private Clocks() {}

  /** The snapshot shows what the event told, or what came of it since. */
  static boolean covers(@Nullable Instant snapshotAt, Instant eventAt) {
    return snapshotAt != null && eventAt.isBefore(snapshotAt.minus(APART_MAX));
  }

  /** As {@link #covers}, of the newest event known; null when none is. */
  static boolean coversAll(Instant snapshotAt, @Nullable Instant newestEventAt) {
    return newestEventAt == null || covers(snapshotAt, newestEventAt);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  static @Nullable Instant earlierOf(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other == null ? either(one, other) : earlier(one, other);
  }

  static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other == null ? either(one, other) : later(one, other);
  }

  private static @Nullable Instant either(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? other : one;
  }
}
