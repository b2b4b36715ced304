package io.btcpaytracker.gateway.rejected;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Allows a burst, then a rate. Thread safe. */
final class TokenBucket {
  private final long nanosPerToken;
  private final long nanosWhenFull;
  private final LongSupplier nanoTime;

  /** The bucket's content, as the time it took to fill. */
  private long nanosSaved;

  private long lastAt;

  TokenBucket(int perSecond, int burst, LongSupplier nanoTime) {
    this.nanosPerToken = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.nanosWhenFull = nanosPerToken * burst;
    this.nanoTime = nanoTime;
    this.nanosSaved = nanosWhenFull;
    this.lastAt = nanoTime.getAsLong();
  }

  synchronized boolean tryTake() {
    long now = nanoTime.getAsLong();
    nanosSaved = Math.min(nanosWhenFull, nanosSaved + (now - lastAt));
    lastAt = now;
    if (nanosSaved < nanosPerToken) {
      return false;
    }
    nanosSaved -= nanosPerToken;
    return true;
  }
}
