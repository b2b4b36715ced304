package io.btcpaytracker.gateway.admission;

/**
 * Every way a webhook is not accepted, with its answer. BTCPay delivers again after 408 and 5xx;
 * any other answer here is its last word, so those are the ones recorded.
 */
public enum Refusal {
  METHOD(405, "method-not-allowed", "Only POST is taken here", false),
  UNKNOWN_SOURCE(404, "unknown-source", "No such source", true),
  ENCODED(415, "encoded-body", "The body must not be encoded", true),
  TOO_LARGE(413, "body-too-large", "The body is too large", true),
  TOO_SLOW(408, "body-too-slow", "The body did not come in time", false),
  BROKEN(400, "broken-request", "The request broke off", false),
  SIGNATURE(401, "bad-signature", "The signature is missing or wrong", true),
  FOREIGN_STORE(403, "foreign-store", "The store does not belong to this source", true),
  OVERLOADED(503, "overloaded", "Too much at once", false),
  LOG_UNAVAILABLE(503, "log-unavailable", "The event log does not take events now", false);

  private final int status;
  private final String kind;
  private final String title;
  private final boolean recorded;

  Refusal(int status, String kind, String title, boolean recorded) {
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.recorded = recorded;
  }

  public int status() {
    return status;
  }

  /** Stable name, in the problem's type and in the metrics. */
  public String kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  /** Whether it is kept on the topic of rejected deliveries. */
  boolean isRecorded() {
    return recorded;
  }
}
