package io.btcpaytracker.gateway.webhook;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Whether a body comes fast enough, from the moment its reading began. */
final class Pace {
  private final BodySettings settings;
  private final LongSupplier nanoTime;
  private final long startedAt;

  Pace(BodySettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  boolean isTooSlow(long bytesSoFar) {
    long nanos = nanoTime.getAsLong() - startedAt;
    if (nanos > settings.time().toNanos()) {
      return true;
    }
    double seconds = (double) nanos / TimeUnit.SECONDS.toNanos(1);
    return nanos > settings.grace().toNanos()
        && bytesSoFar < seconds * settings.bytesPerSecondMin().toBytes();
  }
}
