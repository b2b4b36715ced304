package io.btcpaytracker.run.bench;

import java.util.List;

/**
 * What came out.
 *
 * @param rate webhooks per second
 * @param seconds counted, after the warm-up
 * @param warmUpSeconds sent before and not counted
 * @param processors of this machine
 */
public record LatencyResult(
    int rate, long seconds, long warmUpSeconds, int processors, List<HopLatency> hops) {

  public LatencyResult {
    hops = List.copyOf(hops);
  }

  /** Nothing went missing anywhere. */
  public boolean isComplete() {
    return hops.stream().allMatch(hop -> hop.missing() == 0 && hop.millis().count() > 0);
  }

  /** One line per hop, in milliseconds. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-30s %7s %7s %9s %9s %9s %9s%n"
            .formatted("from webhook due (ms) to", "N", "missing", "p50", "p90", "p99", "max"));
    for (HopLatency hop : hops) {
      Percentiles ms = hop.millis();
      table.append(
          "%-30s %7d %7d %9.1f %9.1f %9.1f %9.1f%n"
              .formatted(
                  hop.hop().title(),
                  ms.count(),
                  hop.missing(),
                  ms.p50(),
                  ms.p90(),
                  ms.p99(),
                  ms.max()));
    }
    return table.toString();
  }
}
