package io.btcpaytracker.run.simulator.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;

/** Books of all webhooks: how many of what, and which deliveries were accepted. Thread safe. */
public final class Ledger {
  private final AtomicLong queued = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong acceptances = new AtomicLong();
  private final AtomicLong retried = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong forgotten = new AtomicLong();
  private final SequencedMap<String, AcceptedDelivery> accepted = new LinkedHashMap<>();
  private final int acceptedMax;

  /**
   * @param acceptedMax accepted deliveries kept by name; the oldest go first
   */
  public Ledger(int acceptedMax) {
    this.acceptedMax = acceptedMax;
  }

  public Counts counts() {
    // What ends a delivery is read before what begins one, so that 'waiting' is never too small.
    long ended = acceptances.get();
    long lost = dropped.get();
    long gone = forgotten.get();
    return new Counts(queued.get(), sent.get(), ended, retried.get(), lost, gone);
  }

  /** By originalDeliveryId, in the order they were accepted. */
  public Map<String, AcceptedDelivery> accepted() {
    synchronized (accepted) {
      return new LinkedHashMap<>(accepted);
    }
  }

  void queue() {
    queued.incrementAndGet();
  }

  void send(int attempt) {
    sent.incrementAndGet();
    if (attempt > 1) {
      retried.incrementAndGet();
    }
  }

  void accept(AcceptedDelivery delivery) {
    synchronized (accepted) {
      accepted.put(delivery.originalDeliveryId(), delivery);
      if (accepted.size() > acceptedMax) {
        accepted.pollFirstEntry();
      }
    }
    acceptances.incrementAndGet();
  }

  void drop() {
    dropped.incrementAndGet();
  }

  void forget(int events) {
    forgotten.addAndGet(events);
  }
}
