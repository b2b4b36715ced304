package io.btcpaytracker.dashboard.readmodel;

import org.jspecify.annotations.Nullable;

/** A node cannot answer now; another node or another moment may. */
public final class NodeAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NodeAwayException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
