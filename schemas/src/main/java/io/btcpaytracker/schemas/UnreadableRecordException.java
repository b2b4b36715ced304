package io.btcpaytracker.schemas;

import org.jspecify.annotations.Nullable;

/** Bytes on a topic that are not a record in our wire format. Not recoverable by trying again. */
public final class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
