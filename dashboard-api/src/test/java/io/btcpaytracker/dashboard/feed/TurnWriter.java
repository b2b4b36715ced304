package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.TestLog;
import java.util.concurrent.locks.LockSupport;

/** Writes events whose number within their invoice stands in the payment's value. */
final class TurnWriter implements Runnable {
  static final String STORE = "resume";
  static final String RARE = "InvoiceSettled";

  private static final String COMMON = "InvoiceReceivedPayment";
  private static final int RARE_EVERY = 3;
  private static final int INVOICES = 40;
  private static final int PER_SECOND = 400;
  private static final int AT_ONCE = 20;
  private static final long PAUSE_NANOS = 1_000_000_000L * AT_ONCE / PER_SECOND;

  private final int turns;
  private volatile int written;

  TurnWriter(int seconds) {
    turns = Math.ceilDiv(seconds * PER_SECOND, INVOICES);
  }

  TurnBook bookOf(Wish wish) {
    return new TurnBook(wish, INVOICES, turns);
  }

  /** How much of all is written. */
  double share() {
    return (double) written / (turns * INVOICES);
  }

  static String typeOf(int turn) {
    return turn % RARE_EVERY == 0 ? RARE : COMMON;
  }

  /** In bursts, of other stores in between, at a steady rate. */
  @Override
  public void run() {
    try (TestLog log = new TestLog()) {
      for (int n = 0; n < turns * INVOICES; n++) {
        int turn = n / INVOICES;
        log.appendLater(
            TestLog.event(STORE, "i" + n % INVOICES, typeOf(turn))
                .setPayment(TestLog.payment(Integer.toString(turn))));
        log.appendLater(TestLog.event("others", "o" + n % INVOICES, COMMON));
        written = n + 1;
        if (n % AT_ONCE == 0) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
      log.flush();
    }
  }
}
