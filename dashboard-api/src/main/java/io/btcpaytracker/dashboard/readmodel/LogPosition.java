package io.btcpaytracker.dashboard.readmodel;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place in {@code invoice-events}: for each partition the first offset not included. Partitions
 * at offset 0 are left out.
 */
public record LogPosition(SortedMap<Integer, Long> next) {
  /** Before the first record. */
  public static final LogPosition START = new LogPosition(new TreeMap<>());

  private static final int DIGITS_MAX = 18;
  private static final int PARTITIONS_MAX = 1_000;

  public LogPosition {
    SortedMap<Integer, Long> moved = new TreeMap<>(next);
    moved.values().removeIf(offset -> offset == 0);
    next = Collections.unmodifiableSortedMap(moved);
  }

  /**
   * Reads {@code partition:offset,…}.
   *
   * @throws IllegalArgumentException when the text is not of that form
   */
  public static LogPosition parse(String text) {
    SortedMap<Integer, Long> next = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(",", PARTITIONS_MAX)) {
      if (!part.matches("\\d{1,6}:\\d{1," + DIGITS_MAX + "}")) {
        throw new IllegalArgumentException("'" + part + "' is not partition:offset");
      }
      int colon = part.indexOf(':');
      int partition = Integer.parseInt(part.substring(0, colon));
      if (next.put(partition, Long.valueOf(part.substring(colon + 1))) != null) {
        throw new IllegalArgumentException("partition " + partition + " stands twice");
      }
    }
    return new LogPosition(next);
  }

  public long nextOf(int partition) {
    return next.getOrDefault(partition, 0L);
  }

  /** Whether everything before {@code other} is also before this place. */
  public boolean covers(LogPosition other) {
    return other.next.entrySet().stream().allMatch(o -> nextOf(o.getKey()) >= o.getValue());
  }

  /** Number of records before this place, those that retention took included. */
  public long records() {
    return next.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code 0:17,3:4}; empty at the start. */
  public String text() {
    return next.entrySet().stream().map(LogPosition::text).collect(joining(","));
  }

  private static String text(Map.Entry<Integer, Long> partition) {
    return partition.getKey() + ":" + partition.getValue();
  }
}
