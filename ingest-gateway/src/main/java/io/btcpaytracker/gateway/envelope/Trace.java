package io.btcpaytracker.gateway.envelope;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context of a request, version 00. Only hex digits and dashes, so safe to log.
 *
 * @param parent the header's value
 */
public record Trace(String parent) {
  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int ID_FROM = 3;
  private static final int ID_TO = 35;

  public Trace {
    if (!isValid(parent)) {
      throw new IllegalArgumentException("traceparent '%s' is not of version 00".formatted(parent));
    }
  }

  static boolean isValid(@Nullable String parent) {
    return parent != null && VALID.matcher(parent).matches();
  }

  /** What an operator looks for. */
  public String id() {
    return parent.substring(ID_FROM, ID_TO);
  }
}
