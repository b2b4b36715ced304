package io.btcpaytracker.dashboard.feed;

import java.nio.ByteBuffer;

/** Non-negative whole numbers, seven bits a byte, lowest first; keeps cursors short. */
final class VarInts {
  private static final int BITS = 7;
  private static final int MORE = 0x80;
  private static final int LOW = 0x7f;
  private static final int SHIFT_MAX = 56;

  private VarInts() {}

  static void put(ByteBuffer bytes, long value) {
    long rest = value;
    while (rest > LOW) {
      bytes.put((byte) ((rest & LOW) | MORE));
      rest >>>= BITS;
    }
    bytes.put((byte) rest);
  }

  static long get(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; shift <= SHIFT_MAX; shift += BITS) {
      byte next = bytes.get();
      value |= (long) (next & LOW) << shift;
      if ((next & MORE) == 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("number too long");
  }
}
