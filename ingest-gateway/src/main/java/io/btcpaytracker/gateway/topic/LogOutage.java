package io.btcpaytracker.gateway.topic;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an outage of the log down once, and its end once, not every event of it. */
final class LogOutage {
  private static final Logger log = LoggerFactory.getLogger(LogOutage.class);

  private final AtomicLong refusedSinceAck = new AtomicLong();

  void acknowledged() {
    if (refusedSinceAck.get() > 0) {
      long refused = refusedSinceAck.getAndSet(0);
      if (refused > 0) {
        log.atInfo().addKeyValue("refused", refused).log("log takes events again");
      }
    }
  }

  void refused(String reason) {
    if (refusedSinceAck.getAndIncrement() == 0) {
      log.atError()
          .addKeyValue("reason", reason)
          .log("log does not take events, senders are told to come again");
    }
  }
}
