package io.btcpaytracker.run.simulator;

import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;

/** The traffic of demo mode: a handful of shops at an easy pace, other stories at every start. */
public final class DemoTraffic {
  private static final int STORES = 4;
  private static final double EVENTS_PER_SECOND = 2;
  private static final Duration HISTORY = Duration.ofHours(10);
  private static final int HISTORY_INVOICES_PER_HOUR = 30;

  /** A demo may run for weeks in a small heap, and nobody compares it with the truth. */
  private static final int WAITING_MAX = 10_000;

  private static final int HISTORY_MAX = 1_000;

  private DemoTraffic() {}

  /**
   * Starts it; ends when closed.
   *
   * @param withHistory first tells the trade of the last hours, so that a first look shows a day
   */
  public static Simulator start(URI gateway, Secret secret, boolean withHistory) {
    SimulatorSettings settings =
        SimulatorSettings.towards(gateway, secret)
            .stores(STORES)
            .eventsPerSecond(EVENTS_PER_SECOND)
            .seed(SimulatorConfiguration.freshSeed())
            .zone(SimulatorConfiguration.zone())
            .backfill(withHistory ? HISTORY : Duration.ZERO, HISTORY_INVOICES_PER_HOUR)
            .bounds(WAITING_MAX, HISTORY_MAX)
            .build();
    return Simulator.start(settings, SimulatorConfiguration.clock());
  }
}
