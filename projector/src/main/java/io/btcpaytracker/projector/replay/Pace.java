package io.btcpaytracker.projector.replay;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps a replay from taking more of the machine than it is given. */
public final class Pace {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private long recordsPerSecond;
  private final LongSupplier nanos;
  private final long began;
  private long records;

  /**
   * @param recordsPerSecond 0 for as many as there are
   */
  public Pace(long recordsPerSecond, LongSupplier nanos) {
    this.recordsPerSecond = recordsPerSecond;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /** From now on somebody waits. */
  void hurry() {
    recordsPerSecond = 0;
  }

  /** Returns when the next records may follow. */
  void keep(int more) throws InterruptedException {
    records += more;
    if (recordsPerSecond > 0) {
      long due = began + records * NANOS_PER_SECOND / recordsPerSecond;
      Thread.sleep(Duration.ofNanos(Math.max(0, due - nanos.getAsLong())));
    }
  }
}
