package io.btcpaytracker.run.bench.queries;

import io.btcpaytracker.run.bench.BenchSystem;
import io.btcpaytracker.run.launcher.Progress;
import java.time.Instant;

/** What the measurement takes from the machine. */
final class QueriesConfiguration {
  private QueriesConfiguration() {}

  static QueriesMeasurement measurement(
      BenchSystem system, QueriesSettings settings, Progress progress) {
    return new QueriesMeasurement(system, settings, Instant.now(), System::nanoTime, progress);
  }
}
