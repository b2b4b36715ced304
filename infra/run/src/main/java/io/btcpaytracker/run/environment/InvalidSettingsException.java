package io.btcpaytracker.run.environment;

import java.util.List;

/**
 * Settings that cannot work; one sentence each: what, which value, what is expected, what to do.
 */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSettingsException(List<String> violations) {
    super(String.join(System.lineSeparator(), violations));
  }
}
