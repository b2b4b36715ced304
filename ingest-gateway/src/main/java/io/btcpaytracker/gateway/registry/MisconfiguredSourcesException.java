package io.btcpaytracker.gateway.registry;

import java.util.List;

/** The process cannot start with these sources. */
final class MisconfiguredSourcesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MisconfiguredSourcesException(List<String> violations) {
    super(String.join("\n", violations));
  }
}
