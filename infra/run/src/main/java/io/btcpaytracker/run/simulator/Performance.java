package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.webhook.Counts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A run of the simulator as somebody watches it: a line every few seconds, and an end in order. */
final class Performance {
  private static final Duration TICK = Duration.ofMillis(200);
  private static final int TICKS_PER_LINE = 25;

  /** The receiver may have fallen behind; after this the rest counts as undelivered. */
  private static final Duration LAST_DELIVERIES = Duration.ofMinutes(1);

  private static final Duration AFTER_INTERRUPTION = Duration.ofSeconds(3);

  private final Simulator simulator;
  private final Interruption interruption;
  private final PrintWriter out;

  Performance(Simulator simulator, Interruption interruption, PrintWriter out) {
    this.simulator = simulator;
    this.interruption = interruption;
    this.out = out;
  }

  /** Returns early when interrupted. */
  void playUntil(BooleanSupplier over) throws InterruptedException {
    play(over, Long.MAX_VALUE);
  }

  /** True when every webhook was accepted. */
  boolean end() throws InterruptedException {
    simulator.stopTrading();
    play(simulator::isDelivered, LAST_DELIVERIES.dividedBy(TICK));
    boolean delivered = simulator.awaitDelivered(AFTER_INTERRUPTION);
    Counts events = simulator.stats().events();
    say(line());
    say(verdict(events, delivered));
    return delivered && events.dropped() == 0;
  }

  private void play(BooleanSupplier over, long ticksMax) throws InterruptedException {
    for (long tick = 1; tick <= ticksMax && !over.getAsBoolean(); tick++) {
      if (interruption.comesWithin(TICK)) {
        return;
      }
      if (tick % TICKS_PER_LINE == 0) {
        say(line());
      }
    }
  }

  private static String verdict(Counts events, boolean delivered) {
    if (events.dropped() > 0) {
      return "failed: %d webhooks were given up (expected a 2xx for each); look at the gateway's log and at the secret"
          .formatted(events.dropped());
    }
    return delivered
        ? "done: every webhook was accepted"
        : "failed: %d webhooks were not accepted in time (expected none); look at the gateway's log, or lower the rate"
            .formatted(events.waiting());
  }

  private String line() {
    SimulatorStats stats = simulator.stats();
    Counts events = stats.events();
    return "invoices %d  webhooks accepted %d  retried %d  dropped %d  waiting %d"
        .formatted(
            stats.invoices(),
            events.accepted(),
            events.retried(),
            events.dropped(),
            events.waiting());
  }

  private void say(String text) {
    out.println(text);
    out.flush();
  }
}
