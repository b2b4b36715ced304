package io.btcpaytracker.gateway.webhook;

import java.util.concurrent.atomic.AtomicLong;

/** Memory for long bodies, shared by all requests. */
final class BodyMemory {
  private final long bytesMax;
  private final AtomicLong taken = new AtomicLong();

  BodyMemory(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  boolean tryTake(long bytes) {
    if (taken.addAndGet(bytes) <= bytesMax) {
      return true;
    }
    taken.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  long taken() {
    return taken.get();
  }
}
