package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.readmodel.LogPosition;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;

/**
 * A place in the feed: for each partition the next offset. Its text is the cursor of the frames,
 * opaque to clients. Immutable.
 */
final class Position {
  private static final byte VERSION = 1;
  private static final int PARTITIONS_MAX = 1_000;

  private final long[] next;

  private Position(long[] next) {
    this.next = next;
  }

  static Position of(long... next) {
    return new Position(next.clone());
  }

  int partitions() {
    return next.length;
  }

  long next(int partition) {
    return next[partition];
  }

  /** The same place with one partition moved; never back. */
  Position with(int partition, long offset) {
    if (offset <= next[partition]) {
      return this;
    }
    long[] moved = next.clone();
    moved[partition] = offset;
    return new Position(moved);
  }

  /** The farther of both in each partition. */
  Position max(Position other) {
    long[] farther = next.clone();
    for (int p = 0; p < Math.min(farther.length, other.next.length); p++) {
      farther[p] = Math.max(farther[p], other.next[p]);
    }
    return new Position(farther);
  }

  /** Whether everything before {@code other} is before this place. */
  boolean covers(Position other) {
    for (int p = 0; p < other.next.length; p++) {
      if (other.next[p] > (p < next.length ? next[p] : 0)) {
        return false;
      }
    }
    return true;
  }

  /** Records between this place and a farther one. */
  long recordsTo(Position farther) {
    long records = 0;
    for (int p = 0; p < next.length; p++) {
      records += Math.max(0, farther.next[p] - next[p]);
    }
    return records;
  }

  /** With partitions that came later, from their beginning. */
  Position widenedTo(int partitions) {
    return new Position(Arrays.copyOf(next, Math.max(partitions, next.length)));
  }

  LogPosition asLogPosition() {
    TreeMap<Integer, Long> offsets = new TreeMap<>();
    for (int p = 0; p < next.length; p++) {
      offsets.put(p, next[p]);
    }
    return new LogPosition(offsets);
  }

  /** base64url. */
  String cursor() {
    ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + next.length * Long.BYTES);
    bytes.put(VERSION);
    VarInts.put(bytes, next.length);
    for (long offset : next) {
      VarInts.put(bytes, offset);
    }
    byte[] used = Arrays.copyOf(bytes.array(), bytes.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
  }

  /**
   * Reads a cursor.
   *
   * @throws IllegalArgumentException when it is not one of ours
   */
  static Position parse(String cursor) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      long partitions = bytes.get() == VERSION ? VarInts.get(bytes) : 0;
      if (partitions < 1 || partitions > PARTITIONS_MAX) {
        throw new IllegalArgumentException("not a cursor of this feed");
      }
      long[] next = new long[(int) partitions];
      for (int p = 0; p < next.length; p++) {
        next[p] = VarInts.get(bytes);
      }
      if (bytes.hasRemaining()) {
        throw new IllegalArgumentException("more than a cursor");
      }
      return new Position(next);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("cut off", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position that && Arrays.equals(next, that.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    return Arrays.toString(next);
  }
}
