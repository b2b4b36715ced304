package io.btcpaytracker.run.simulator;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;

/** What the command line takes from the machine. */
final class SimulatorConfiguration {
  private SimulatorConfiguration() {}

  static InstantSource clock() {
    return InstantSource.system();
  }

  /** Another story every time; small enough to be typed again. */
  static long freshSeed() {
    return new SecureRandom().nextInt(1, 1_000_000_000);
  }

  static ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
