package io.btcpaytracker.dashboard.rest;

/** Ends a request with a problem. The detail is shown to the asker: no internals, no secrets. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  public ProblemException(ProblemKind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  ProblemKind kind() {
    return kind;
  }
}
