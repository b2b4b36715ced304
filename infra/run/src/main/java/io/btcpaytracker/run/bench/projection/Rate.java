package io.btcpaytracker.run.bench.projection;

/** So many events in so much time. */
public record Rate(long events, double seconds) {
  private static final double NANOS_PER_SECOND = 1e9;

  static Rate ofNanos(long events, long nanos) {
    return new Rate(events, nanos / NANOS_PER_SECOND);
  }

  public double eventsPerSecond() {
    return seconds == 0 ? 0 : events / seconds;
  }
}
