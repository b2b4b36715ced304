package io.btcpaytracker.run.bench;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which webhook arrived where after how long, by its invoice. Thread safe. */
final class Journeys {
  private record Journey(long dueNanos, boolean counted) {}

  private final Map<Hop, Map<String, Journey>> underway = new EnumMap<>(Hop.class);
  private final Map<Hop, Queue<Long>> latencies = new EnumMap<>(Hop.class);

  Journeys() {
    for (Hop hop : Hop.values()) {
      underway.put(hop, new ConcurrentHashMap<>());
      latencies.put(hop, new ConcurrentLinkedQueue<>());
    }
  }

  /**
   * @param dueNanos when it was to be sent; a late sender counts against the system
   * @param counted false while warming up
   */
  void begin(String invoiceId, long dueNanos, boolean counted) {
    Journey journey = new Journey(dueNanos, counted);
    underway.values().forEach(at -> at.put(invoiceId, journey));
  }

  /** Seen there; only the first time counts. Strangers are ignored. */
  void arrived(Hop hop, String invoiceId, long nanos) {
    Journey journey = at(underway, hop).remove(invoiceId);
    if (journey != null && journey.counted()) {
      at(latencies, hop).add(nanos - journey.dueNanos());
    }
  }

  /** Invoices not yet seen there. */
  Collection<String> missing(Hop hop) {
    return List.copyOf(at(underway, hop).keySet());
  }

  boolean allArrived() {
    return underway.values().stream().allMatch(Map::isEmpty);
  }

  HopLatency result(Hop hop) {
    long[] nanos = at(latencies, hop).stream().mapToLong(Long::longValue).toArray();
    int missing = (int) at(underway, hop).values().stream().filter(Journey::counted).count();
    return new HopLatency(hop, missing, Percentiles.ofNanos(nanos));
  }

  private static <T> T at(Map<Hop, T> byHop, Hop hop) {
    T value = byHop.get(hop);
    if (value == null) {
      throw new IllegalStateException("every hop has its place, " + hop + " too");
    }
    return value;
  }
}
