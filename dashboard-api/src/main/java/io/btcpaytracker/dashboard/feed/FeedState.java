package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.readmodel.LogPosition;
import java.util.Optional;

/** What there is to tell of the feed itself. */
public interface FeedState {
  /** Connections that are open now. */
  int open();

  /** How far the log was read for them; empty until it was reached for the first time. */
  Optional<LogPosition> read();
}
