package io.btcpaytracker.projector.growth;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What was dropped, in numbers. */
final class GrowthMeters {
  private final Counter dropped;

  GrowthMeters(MeterRegistry registry) {
    dropped = registry.counter("projector.partitions.dropped");
  }

  void dropped(int partitions) {
    dropped.increment(partitions);
  }
}
