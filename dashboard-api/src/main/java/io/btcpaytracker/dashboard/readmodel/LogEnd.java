package io.btcpaytracker.dashboard.readmodel;

import java.time.Instant;
import java.util.Optional;

/** What this process knows of the end of {@code invoice-events}. Never asks over the network. */
public interface LogEnd {
  /** The newest known end; empty until the log was reached for the first time. */
  Optional<Known> known();

  /** When the log took the record at this place; empty when the record is not at hand any more. */
  Optional<Instant> arrivalOf(int partition, long offset);

  /**
   * @param end the first offsets that did not exist
   * @param confirmedAt when the broker last said so
   */
  record Known(LogPosition end, Instant confirmedAt) {}
}
