package io.btcpaytracker.run.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What is to be done when; equal moments keep the order in which they were noted. Thread safe. */
final class Agenda {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long noted;
  private boolean busy;

  Agenda(InstantSource clock) {
    this.clock = clock;
  }

  private record Entry(Instant at, long order, Runnable what) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  void note(Instant at, Runnable what) {
    lock.lock();
    try {
      entries.add(new Entry(at, noted++, what));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing to do any more, and nothing being done that could add to it. */
  boolean isOver() {
    lock.lock();
    try {
      return entries.isEmpty() && !busy;
    } finally {
      lock.unlock();
    }
  }

  /** Does everything in its time, until interrupted. */
  void run() {
    try {
      while (true) {
        next().run();
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private Runnable next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      busy = false;
      while (true) {
        Entry first = entries.peek();
        if (first == null) {
          changed.await();
        } else {
          Duration left = Duration.between(clock.instant(), first.at());
          if (!left.isPositive()) {
            busy = true;
            return entries.remove().what();
          }
          changed.awaitNanos(left.toNanos());
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
