package io.btcpaytracker.run.bench.projection;

/**
 * One way through the whole topic.
 *
 * @param rate by the clock, so slower when others use the machine too
 * @param cpu what it cost, which others change little
 */
public record Pass(Rate rate, Cpu cpu) {
  private static final double MICROS_PER_SECOND = 1e6;

  public double eventsPerSecond() {
    return rate.eventsPerSecond();
  }

  /** Of all processes together. */
  public double cpuMicrosPerEvent() {
    return rate.events() == 0 ? 0 : cpu.sum() * MICROS_PER_SECOND / rate.events();
  }
}
