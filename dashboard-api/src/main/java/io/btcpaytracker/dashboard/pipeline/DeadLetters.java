package io.btcpaytracker.dashboard.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be taken in.
 *
 * @param open how many nobody has given to the system again
 * @param oldestAt since when the oldest of them waits
 * @param newest the newest of them
 */
record DeadLetters(long open, @Nullable Instant oldestAt, List<Letter> newest) {
  /**
   * One of them, and where its record stands on the log.
   *
   * @param number its name for `./tracker dead-letters`
   * @param station fold: it has no effect on an invoice; rows: it is no row
   */
  record Letter(
      @Nullable Long number,
      String station,
      String topic,
      int partition,
      long offset,
      String cause,
      Instant recordedAt) {}
}
