package io.btcpaytracker.gateway.webhook;

import static io.btcpaytracker.gateway.registry.SourceAddress.DEFAULT_ID;

import io.btcpaytracker.gateway.registry.SourceAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths of the outer contract. A slash at the end makes no difference: a redirect would turn
 * the POST into a GET, and the event would be lost as delivered.
 */
final class WebhookPath {
  /** Of every source: {@code /api/webhooks/<kind>/<sourceId>}. */
  static final String SOURCES = "/api/webhooks";

  /** Of the default source, whatever its kind. */
  static final String ALIAS = "/webhook";

  private static final Pattern SOURCE =
      Pattern.compile(Pattern.quote(SOURCES) + "/([^/]+)/([^/]+)/?");
  private static final Pattern ALIASED = Pattern.compile(Pattern.quote(ALIAS) + "/?");

  /** Stands for the default source where a source's id stands. */
  private static final String DEFAULT_SEGMENT = "events";

  private WebhookPath() {}

  /** The source a path names, or null when it has no such form. */
  static @Nullable SourceAddress address(String path) {
    if (ALIASED.matcher(path).matches()) {
      return new SourceAddress(null, DEFAULT_ID);
    }
    Matcher matcher = SOURCE.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    String id = matcher.group(2);
    return new SourceAddress(matcher.group(1), id.equals(DEFAULT_SEGMENT) ? DEFAULT_ID : id);
  }
}
