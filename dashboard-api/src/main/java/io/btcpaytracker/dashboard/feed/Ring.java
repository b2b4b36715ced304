package io.btcpaytracker.dashboard.feed;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The newest batches, bounded by events and bytes. One writer, many readers. Viewers hold a number,
 * not a queue: a slow one costs no memory, and what it has not taken is here until it falls out.
 */
final class Ring {
  private final int eventsMax;
  private final long bytesMax;
  private final TreeMap<Long, Batch> batches = new TreeMap<>();
  private int events;
  private long bytes;
  private Position floor = Position.of();
  private volatile State state = new State(Optional.empty(), 0);

  /**
   * What readers need without waiting.
   *
   * @param head place behind the newest batch; empty before the log was reached
   * @param nextNumber number the next batch will have
   */
  record State(Optional<Position> head, long nextNumber) {}

  Ring(int eventsMax, long bytesMax) {
    this.eventsMax = eventsMax;
    this.bytesMax = bytesMax;
  }

  /** Begins at a place, empty. Everyone who was reading before has fallen out. */
  synchronized void begin(Position place) {
    batches.clear();
    events = 0;
    bytes = 0;
    floor = place;
    state = new State(Optional.of(place), state.nextNumber() + 1);
  }

  synchronized void add(Batch batch) {
    batches.put(state.nextNumber(), batch);
    events += batch.entries().size();
    bytes += batch.bytes();
    while (batches.size() > 1 && (events > eventsMax || bytes > bytesMax)) {
      dropOldest();
    }
    state = new State(Optional.of(batch.after()), state.nextNumber() + 1);
  }

  private void dropOldest() {
    Batch oldest = batches.pollFirstEntry().getValue();
    events -= oldest.entries().size();
    bytes -= oldest.bytes();
    floor = floor.max(oldest.after());
  }

  State state() {
    return state;
  }

  /** First place from which on all events are here. */
  synchronized Position floor() {
    return floor;
  }

  /** Number of the oldest batch when everything from {@code place} on is here. */
  synchronized Optional<Long> numberFor(Position place) {
    return place.covers(floor) ? Optional.of(firstNumber()) : Optional.empty();
  }

  /**
   * Batches from a number on, some at a time; empty when there are none yet.
   *
   * @throws FallenOutException when the batch of this number is gone
   */
  List<Batch> from(long number, int batchesMax) throws FallenOutException {
    return number == state.nextNumber() ? List.of() : copied(number, batchesMax);
  }

  private synchronized List<Batch> copied(long number, int batchesMax) throws FallenOutException {
    if (number < firstNumber()) {
      throw new FallenOutException();
    }
    return batches.tailMap(number).values().stream().limit(batchesMax).toList();
  }

  /** The first event at or after a place, when it is sure to be the first. */
  synchronized Optional<Entry> find(int partition, long offset) {
    if (partition >= floor.partitions() || offset < floor.next(partition)) {
      return Optional.empty();
    }
    return batches.values().stream()
        .filter(batch -> batch.after().next(partition) > offset)
        .flatMap(batch -> batch.entries().stream())
        .filter(entry -> entry.partition() == partition && entry.offset() >= offset)
        .findFirst();
  }

  private long firstNumber() {
    return batches.isEmpty() ? state.nextNumber() : batches.firstKey();
  }

  /** The reader was too slow: what it wanted next is no longer in the ring. */
  static final class FallenOutException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
