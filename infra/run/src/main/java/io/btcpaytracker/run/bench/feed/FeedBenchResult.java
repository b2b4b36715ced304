package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.bench.Percentiles;
import java.util.Map;

/**
 * What came out.
 *
 * @param processors of this machine
 * @param loadAverage of this machine before the measurement: what else was going on
 */
public record FeedBenchResult(
    int processors, double loadAverage, Idle idle, Delivery crowd, Delivery lone) {
  private static final double KILO = 1e3;

  /** Nothing lost, doubled, out of order or dropped. */
  public boolean isComplete() {
    return idle.isComplete() && crowd.isComplete() && lone.isComplete();
  }

  /** Two lines of deliveries, one of idle viewers, and why connections ended. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-11s %6s %7s %8s %9s %6s %7s %6s %8s %8s %8s %8s %8s%n"
            .formatted(
                "connections",
                "ev/s",
                "sent",
                "accepted",
                "delivered",
                "lost",
                "doubled",
                "order",
                "p50 ms",
                "p99 ms",
                "max ms",
                "server %",
                "client %"));
    table.append(row(crowd)).append(row(lone));
    table.append(
        "idle: %d of %d held, all there after %.1f s; each %.1f kB of live heap, %.1f kB resident%n"
            .formatted(
                idle.held(),
                idle.connections(),
                idle.connectSeconds(),
                idle.heapBytesEach() / KILO,
                idle.residentBytesEach() / KILO));
    return table
        .append(ends(crowd.ended()))
        .append(ends(lone.ended()))
        .append(ends(idle.ended()))
        .toString();
  }

  private static String row(Delivery of) {
    Percentiles ms = of.millis();
    return "%-11d %6d %7d %8d %9d %6d %7d %6d %8.1f %8.1f %8.1f %8.0f %8.0f%n"
        .formatted(
            of.connections(),
            of.rate(),
            of.sent(),
            of.accepted(),
            of.delivered(),
            of.lost(),
            of.duplicated(),
            of.outOfOrder(),
            ms.p50(),
            ms.p99(),
            ms.max(),
            of.serverCpuPercent(),
            of.clientCpuPercent());
  }

  private static String ends(Map<String, Long> ended) {
    StringBuilder ends = new StringBuilder();
    ended.forEach((why, count) -> ends.append("  %d ended: %s%n".formatted(count, why)));
    return ends.toString();
  }
}
