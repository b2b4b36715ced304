package io.btcpaytracker.dashboard.readmodel;

/** A question took longer than the statement timeout; asking the other node would not help. */
public final class TooSlowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooSlowException(String message, Throwable cause) {
    super(message, cause);
  }
}
