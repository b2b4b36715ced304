package io.btcpaytracker.run.bench.feed;

/** Finds bytes among bytes. */
final class Bytes {
  private static final int DECIMAL = 10;

  private Bytes() {}

  /**
   * First place of {@code wanted} from {@code from} on; -1 when it is not there before {@code to}.
   */
  static int indexOf(byte[] wanted, byte[] in, int from, int to) {
    int last = to - wanted.length;
    for (int at = from; at <= last; at++) {
      if (in[at] == wanted[0] && startsWith(wanted, in, at, to)) {
        return at;
      }
    }
    return -1;
  }

  static int indexOf(byte wanted, byte[] in, int from, int to) {
    int at = from;
    while (at < to && in[at] != wanted) {
      at++;
    }
    return at < to ? at : -1;
  }

  static boolean startsWith(byte[] wanted, byte[] in, int from, int to) {
    int same = 0;
    while (same < wanted.length && from + same < to && in[from + same] == wanted[same]) {
      same++;
    }
    return same == wanted.length;
  }

  /** The whole number that begins here. */
  static long number(byte[] in, int from) {
    long number = 0;
    for (int at = from; at < in.length && in[at] >= '0' && in[at] <= '9'; at++) {
      number = DECIMAL * number + in[at] - '0';
    }
    return number;
  }
}
