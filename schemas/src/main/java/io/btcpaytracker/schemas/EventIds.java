package io.btcpaytracker.schemas;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, a counter of 12 bits, 62 random
 * bits. Ids of one process only ever grow, also within a millisecond and when the clock is set back
 * (§6.2, methods 1 and "monotonic error handling"), so that they sort as they were given.
 */
public final class EventIds {
  private static final int COUNTER_BITS = 12;
  private static final int COUNTER_SEED_BITS = 11;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final int MILLIS_SHIFT = 16;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 1L << 63;
  private static final long RANDOM_MASK = (1L << 62) - 1;

  private final InstantSource clock;
  private final RandomGenerator random;

  /** Milliseconds and counter of the last id, in one number that only ever grows. */
  private final AtomicLong last = new AtomicLong();

  public EventIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public String next() {
    // The highest counter bit starts at zero: room for 2048 ids before the next millisecond.
    long fresh = (clock.millis() << COUNTER_BITS) | random.nextInt(1 << COUNTER_SEED_BITS);
    long next = last.accumulateAndGet(fresh, EventIds::grown);
    long high = (next >>> COUNTER_BITS << MILLIS_SHIFT) | VERSION_7 | (next & COUNTER_MASK);
    long low = VARIANT | (random.nextLong() & RANDOM_MASK);
    return new UUID(high, low).toString();
  }

  /** A counter that overflows carries into the milliseconds, as the RFC allows. */
  private static long grown(long last, long fresh) {
    boolean newMillisecond = fresh >>> COUNTER_BITS > last >>> COUNTER_BITS;
    return newMillisecond ? fresh : last + 1;
  }
}
