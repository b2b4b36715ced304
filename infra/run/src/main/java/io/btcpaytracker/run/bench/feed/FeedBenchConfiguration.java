package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.bench.BenchSystem;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.simulator.shop.Dice;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What the measurement takes from the machine. */
final class FeedBenchConfiguration {
  private FeedBenchConfiguration() {}

  static FeedMeasurement measurement(
      BenchSystem system, FeedBenchSettings settings, Progress progress) {
    Dice dice = Dice.of(new SecureRandom().nextLong(), 0);
    return new FeedMeasurement(
        system, settings, InstantSource.system(), System::nanoTime, dice, progress);
  }
}
