package io.btcpaytracker.gateway.admission;

import io.btcpaytracker.gateway.envelope.Trace;
import io.btcpaytracker.gateway.registry.SourceAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to one of our paths, before anything is believed and before its body is read. */
public interface IncomingWebhook {

  String method();

  /** The source its path names; null when the path has no such form. */
  @Nullable SourceAddress address();

  /** Every header with all its values, names in lower case. */
  Map<String, List<String>> headers();

  Trace trace();

  /** Reads the body within its bounds. Called at most once. */
  Body readBody();
}
