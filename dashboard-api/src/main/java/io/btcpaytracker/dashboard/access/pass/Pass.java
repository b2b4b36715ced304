package io.btcpaytracker.dashboard.access.pass;

import io.btcpaytracker.dashboard.access.Caller;
import java.time.Instant;

/**
 * A session or token as it was when it was looked up.
 *
 * @param usedAt when it was last seen, to the minute
 * @param idleAt over when it is not used before
 * @param endsAt over then, used or not
 */
record Pass(Caller caller, Instant usedAt, Instant idleAt, Instant endsAt) {
  boolean isGoodAt(Instant now) {
    return now.isBefore(endsAt) && now.isBefore(idleAt);
  }

  Pass usedAt(Instant now) {
    return new Pass(caller, now, idleAt, endsAt);
  }
}
