package io.btcpaytracker.projector.broker;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one message instead of a stack trace. */
final class DataFolderAnalyzer extends AbstractFailureAnalyzer<DataFolderException> {
  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DataFolderException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
