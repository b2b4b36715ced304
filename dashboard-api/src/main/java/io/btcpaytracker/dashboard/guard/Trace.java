package io.btcpaytracker.dashboard.guard;

import org.slf4j.MDC;

/** The id under which one request is found in the log. */
public final class Trace {
  static final String KEY = "trace_id";

  private static final String NONE = "00000000000000000000000000000000";

  private Trace() {}

  /** 32 hex digits; zeros outside of a request. */
  public static String current() {
    String id = MDC.get(KEY);
    return id == null ? NONE : id;
  }
}
