package io.btcpaytracker.run.simulator.webhook;

import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The queue of one webhook. Strictly one event after the other: while one waits for its next
 * attempt, all later ones wait behind it. Held in memory only, as BTCPay does, so a restart forgets
 * what was not delivered.
 */
public final class WebhookQueue implements AutoCloseable {
  private final Target target;
  private final RetryRules rules;
  private final Ledger ledger;
  private final Supplier<String> deliveryIds;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<WebhookEvent> waiting = new ArrayDeque<>();
  private final Thread thread;
  private int restarts;

  /**
   * @param deliveryIds ids for attempts after an event's first
   */
  public static WebhookQueue start(
      String name, Target target, RetryRules rules, Ledger ledger, Supplier<String> deliveryIds) {
    WebhookQueue queue = new WebhookQueue(name, target, rules, ledger, deliveryIds);
    queue.thread.start();
    return queue;
  }

  private WebhookQueue(
      String name, Target target, RetryRules rules, Ledger ledger, Supplier<String> deliveryIds) {
    this.target = target;
    this.rules = rules;
    this.ledger = ledger;
    this.deliveryIds = deliveryIds;
    this.thread = Thread.ofVirtual().name("webhook " + name).unstarted(this::run);
  }

  public void add(WebhookEvent event) {
    ledger.queue();
    locked(() -> waiting.add(event));
  }

  /** Forgets everything undelivered, also what waits for its next attempt. */
  public void restart() {
    locked(() -> {
      restarts++;
      ledger.forget(waiting.size());
      waiting.clear();
    });
  }

  /** Stops at once; an attempt on its way is cut off. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        deliver(next());
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private record Taken(WebhookEvent event, int restarts) {}

  private Taken next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty()) {
        changed.await();
      }
      return new Taken(waiting.remove(), restarts);
    } finally {
      lock.unlock();
    }
  }

  private void deliver(Taken taken) throws InterruptedException {
    Attempt attempt = Attempt.first(taken.event());
    while (true) {
      ledger.send(attempt.number());
      switch (rules.after(attempt.number(), target.post(attempt.body()))) {
        case RetryRules.Next.Done() -> {
          ledger.accept(attempt.accepted());
          return;
        }
        case RetryRules.Next.Drop() -> {
          ledger.drop();
          return;
        }
        case RetryRules.Next.Again(Duration pause) -> {
          if (restartedWithin(pause, taken)) {
            ledger.forget(1);
            return;
          }
          attempt = attempt.next(deliveryIds.get());
        }
      }
    }
  }

  private boolean restartedWithin(Duration pause, Taken taken) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = pause.toNanos();
      while (left > 0 && restarts == taken.restarts()) {
        left = changed.awaitNanos(left);
      }
      return restarts != taken.restarts();
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
