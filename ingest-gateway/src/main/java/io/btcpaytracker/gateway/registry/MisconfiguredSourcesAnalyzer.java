package io.btcpaytracker.gateway.registry;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal to start into a text for the person who started it. */
final class MisconfiguredSourcesAnalyzer
    extends AbstractFailureAnalyzer<MisconfiguredSourcesException> {
  private static final String ACTION =
      """
      Give every source its secret and start again. './tracker secret generate' makes a new one; enter \
      the same in BTCPay Server under Store settings, Webhooks. Without any BTCPay, './tracker up' \
      starts in demo mode with a secret of its own.\
      """;

  @Override
  protected FailureAnalysis analyze(Throwable root, MisconfiguredSourcesException cause) {
    return new FailureAnalysis(
        "The gateway cannot start with its sources:\n\n" + cause.getMessage(), ACTION, cause);
  }
}
