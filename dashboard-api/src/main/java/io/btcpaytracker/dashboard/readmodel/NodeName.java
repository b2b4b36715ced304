package io.btcpaytracker.dashboard.readmodel;

import java.util.Locale;

/** The two PostgreSQL servers. */
public enum NodeName {
  REPLICA,
  PRIMARY;

  /** As in the header {@code Tracker-Served-By}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
