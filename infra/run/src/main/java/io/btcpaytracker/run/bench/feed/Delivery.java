package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.bench.Percentiles;
import java.util.Map;

/**
 * What viewers saw of the events sent while they watched.
 *
 * @param connections viewers, of which {@code open} were there to the end
 * @param rate events per second
 * @param accepted events the gateway answered 2xx, of {@code sent}
 * @param delivered sightings, of accepted × connections
 * @param lost accepted events × viewers who never saw them
 * @param duplicated sightings of an event that the viewer had seen already
 * @param outOfOrder sightings after a later event of the same partition
 * @param ended why connections ended, and how many for that reason
 * @param serverCpuPercent of one processor, used by dashboard-api meanwhile
 * @param clientCpuPercent the same of this process
 * @param millis from the moment a webhook was due to the frame
 */
public record Delivery(
    int connections,
    int open,
    int rate,
    int sent,
    int accepted,
    long delivered,
    long lost,
    long duplicated,
    long outOfOrder,
    Map<String, Long> ended,
    double serverCpuPercent,
    double clientCpuPercent,
    Percentiles millis) {

  public Delivery {
    ended = Map.copyOf(ended);
  }

  /** Everyone saw everything that was accepted, once and in order. */
  boolean isComplete() {
    return open == connections && lost == 0 && duplicated == 0 && outOfOrder == 0;
  }
}
