package io.btcpaytracker.stack.machine;

import org.jspecify.annotations.Nullable;

/**
 * A server of the stack cannot run here. The message is for the person at the terminal: what
 * failed, on which value, what was expected, what to do.
 */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
