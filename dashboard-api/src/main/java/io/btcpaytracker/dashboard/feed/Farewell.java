package io.btcpaytracker.dashboard.feed;

/**
 * Why the server ends a connection; code and reason reach the viewer (RFC 6455 §7.4). Codes from
 * 4000 are ours, after the HTTP status of the same meaning.
 */
enum Farewell {
  TOO_SLOW(1013, "too slow: more events behind than are kept; connect again with your cursor"),
  LOG_UNAVAILABLE(1013, "the log cannot be read now; connect again with your cursor"),
  LOG_ANEW(1012, "the log is another one than before; connect again"),
  SIGNED_OUT(4401, "your session or token is over, or may see other stores now; sign in again"),
  FULL(1013, "too many viewers; try again later"),
  BAD_MESSAGE(1008, "expected {\"kind\":\"subscribe\",\"cursor\":…,\"stores\":[…],\"types\":[…]}"),
  MESSAGE_TOO_BIG(1009, "the message is too big; name fewer stores and types"),
  TOO_MANY_MESSAGES(1008, "too many messages; subscribe once per change"),
  SHUTDOWN(1001, "the server stops; connect again with your cursor");

  private final int code;
  private final String reason;

  Farewell(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
