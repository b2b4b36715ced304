package io.btcpaytracker.run.bench.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.BitSet;

/**
 * What one viewer saw of a plan's events. Reads only the bytes it needs: with thousands of viewers
 * on the machine that is measured, the client must cost little.
 */
final class Spectator {
  private static final byte[] TYPE = ",\"type\":\"".getBytes(US_ASCII);
  private static final byte[] PARTITION = ",\"partition\":".getBytes(US_ASCII);
  private static final byte[] OFFSET = ",\"offset\":".getBytes(US_ASCII);
  private static final int PARTITIONS_MAX = 64;
  private static final byte QUOTE = '"';

  private final EventPlan plan;
  private final Latencies latencies;
  private final byte[] invoice;
  private final BitSet seen;
  private final long[] next = new long[PARTITIONS_MAX];
  private long duplicated;
  private long outOfOrder;

  Spectator(EventPlan plan, Latencies latencies) {
    this.plan = plan;
    this.latencies = latencies;
    invoice = ("\"invoiceId\":\"" + plan.prefix()).getBytes(US_ASCII);
    seen = new BitSet(plan.size());
  }

  /** Counts the plan's events in a frame of kind events. */
  void see(byte[] text, int from, int to, long nanos) {
    for (int at = Bytes.indexOf(invoice, text, from, to);
        at >= 0;
        at = Bytes.indexOf(invoice, text, at, to)) {
      int digits = at + invoice.length;
      int end = Bytes.indexOf(QUOTE, text, digits, to);
      int type = Bytes.indexOf(TYPE, text, end, to) + TYPE.length;
      int typeEnd = Bytes.indexOf(QUOTE, text, type, to);
      int number =
          plan.number(
              (int) Bytes.number(text, digits), new String(text, type, typeEnd - type, US_ASCII));
      at = Bytes.indexOf(PARTITION, text, typeEnd, to) + PARTITION.length;
      int partition = (int) Bytes.number(text, at);
      at = Bytes.indexOf(OFFSET, text, at, to) + OFFSET.length;
      if (number >= 0) {
        count(number, partition, Bytes.number(text, at), nanos);
      }
    }
  }

  private void count(int number, int partition, long offset, long nanos) {
    if (seen.get(number)) {
      duplicated++;
      return;
    }
    seen.set(number);
    if (offset < next[partition]) {
      outOfOrder++;
    }
    next[partition] = offset + 1;
    latencies.add(number, nanos - plan.dueNanos(number));
  }

  long delivered() {
    return seen.cardinality();
  }

  /** Accepted by the gateway, and never seen here. */
  long lost() {
    long lost = 0;
    for (int n = seen.nextClearBit(0); n < plan.size(); n = seen.nextClearBit(n + 1)) {
      lost += plan.isAccepted(n) ? 1 : 0;
    }
    return lost;
  }

  long duplicated() {
    return duplicated;
  }

  /** Seen after a later one of the same partition, and with that perhaps of the same invoice. */
  long outOfOrder() {
    return outOfOrder;
  }
}
