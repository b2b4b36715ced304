package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;

import java.util.concurrent.atomic.AtomicInteger;

/** Invoices that begin and settle without end, so that something always is half told. */
final class Traffic implements AutoCloseable {
  private static final int HALF_TOLD = 20;

  private final Log log;
  private final String store;
  private final AtomicInteger invoices = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;

  Traffic(Log log, String store) {
    this.log = log;
    this.store = store;
    this.thread = Thread.ofPlatform().name("traffic").start(this::flow);
  }

  private void flow() {
    while (!closed) {
      int next = invoices.getAndIncrement();
      log.append(webhook("T" + next).of(store).created());
      if (next >= HALF_TOLD) {
        settle(next - HALF_TOLD);
      }
      log.flush();
    }
    for (int i = Math.max(0, invoices.get() - HALF_TOLD); i < invoices.get(); i++) {
      settle(i);
    }
    log.flush();
  }

  private void settle(int invoice) {
    Webhook told = webhook("T" + invoice).of(store);
    log.append(told.at(2).paymentSeen("tx-" + invoice, "0.001"));
    log.append(told.at(3).paymentSettled("tx-" + invoice, "0.001"));
    log.append(told.at(4).settled());
  }

  /** How many invoices there are in the end. */
  int stop() {
    close();
    return invoices.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
