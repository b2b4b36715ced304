package io.btcpaytracker.run.launcher;

import org.jspecify.annotations.Nullable;

/** The system could not be started; the message is meant for the person who tried. */
public final class LauncherException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LauncherException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
