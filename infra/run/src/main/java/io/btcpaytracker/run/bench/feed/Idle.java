package io.btcpaytracker.run.bench.feed;

import java.util.Map;

/**
 * What viewers cost while nothing happens.
 *
 * @param connections viewers wanted, of which {@code held} were there to the end and heard
 *     heartbeats
 * @param connectSeconds until all were greeted
 * @param heapBytesEach live heap of dashboard-api after a collection, per viewer
 * @param residentBytesEach growth of its resident memory, per viewer
 * @param ended why connections ended, and how many for that reason
 */
public record Idle(
    int connections,
    int held,
    double connectSeconds,
    long heapBytesEach,
    long residentBytesEach,
    Map<String, Long> ended) {

  public Idle {
    ended = Map.copyOf(ended);
  }

  boolean isComplete() {
    return held == connections;
  }
}
