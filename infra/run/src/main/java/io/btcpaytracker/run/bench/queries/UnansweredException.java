package io.btcpaytracker.run.bench.queries;

/** A question was answered by a problem, so that its time says nothing. */
final class UnansweredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnansweredException(String message) {
    super(message);
  }
}
