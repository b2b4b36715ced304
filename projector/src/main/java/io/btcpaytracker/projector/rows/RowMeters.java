package io.btcpaytracker.projector.rows;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;

/** The batch writer in numbers. */
final class RowMeters {
  private final Timer batches;
  private final Counter records;
  private final Counter deadLettered;
  private final Counter failures;
  private final AtomicLong lag = new AtomicLong();

  RowMeters(MeterRegistry registry) {
    batches = registry.timer("projector.rows.batches");
    records = registry.counter("projector.rows.records");
    deadLettered = registry.counter("projector.dead.letters", "station", "rows");
    failures = registry.counter("projector.rows.failures");
    registry.gauge("projector.rows.lag", lag);
  }

  Timer batches() {
    return batches;
  }

  void written(int count) {
    records.increment(count);
  }

  void deadLettered() {
    deadLettered.increment();
  }

  void failed() {
    failures.increment();
  }

  /** Records on the topics that are not in the rows yet. */
  void lag(long missing) {
    lag.set(missing);
  }

  /** As last told. */
  long lag() {
    return lag.get();
  }
}
