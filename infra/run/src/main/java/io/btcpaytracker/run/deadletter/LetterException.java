package io.btcpaytracker.run.deadletter;

/** What an operator asked for cannot be done; says what, why and what to do instead. */
public final class LetterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LetterException(String message) {
    super(message);
  }
}
