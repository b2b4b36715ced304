package io.btcpaytracker.sources;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A webhook request as it came in, before anything is believed.
 *
 * @param headers every header with all its values, names in lower case
 * @param body the exact bytes; not copied, so not to be changed by anyone
 */
public record Delivery(Map<String, List<String>> headers, byte[] body) {

  /** All values of a header, by name in any case; empty when absent. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
