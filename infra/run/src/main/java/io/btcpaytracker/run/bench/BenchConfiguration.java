package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.simulator.shop.Dice;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What measurements take from the machine. */
final class BenchConfiguration {
  private BenchConfiguration() {}

  /** With ids of its own each time, so that no run is taken for the redelivery of another. */
  static LatencyMeasurement measurement() {
    Dice dice = Dice.of(new SecureRandom().nextLong(), 0);
    return new LatencyMeasurement(InstantSource.system(), System::nanoTime, dice);
  }
}
