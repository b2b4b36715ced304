package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without the bytes it keeps.
 *
 * @param number its offset in {@code projector.dead-letters}, its name on the command line
 * @param at when it was kept
 * @param key of the record, safe to print
 * @param redriven what became of it; null while it is open
 */
record Letter(
    long number,
    Instant at,
    DeadLetter told,
    String key,
    int valueBytes,
    @Nullable Redriven redriven) {

  /** When its record was given to the system again, and where that stands. */
  record Redriven(Instant at, LogPlace now) {}

  boolean isOpen() {
    return redriven == null;
  }

  /** The first note counts: a redrive that was interrupted may be noted twice. */
  Letter redriven(Redriven done) {
    return isOpen() ? new Letter(number, at, told, key, valueBytes, done) : this;
  }
}
