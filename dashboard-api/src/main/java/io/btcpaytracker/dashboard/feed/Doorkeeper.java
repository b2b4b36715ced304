package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.duty.Duty;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends viewers away whose session or token has ended, or who may see other stores now: a
 * connection may last for days, and a request is asked only once.
 */
final class Doorkeeper extends Duty {
  private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

  private final Viewers viewers;
  private final Passes passes;

  Doorkeeper(Viewers viewers, Passes passes, Duration every) {
    super("feed-doorkeeper", every);
    this.viewers = viewers;
    this.passes = passes;
  }

  /** One round that fails must not be the last: nobody would ever be sent away again. */
  @Override
  protected boolean once() {
    try {
      viewers.sendAway(viewer -> !passes.mayStay(viewer.caller()), Farewell.SIGNED_OUT);
    } catch (RuntimeException e) {
      log.error("who may stay could not be found out", e);
    }
    return true;
  }
}
