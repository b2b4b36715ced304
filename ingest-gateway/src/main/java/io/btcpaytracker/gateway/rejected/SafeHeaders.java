package io.btcpaytracker.gateway.rejected;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers as they may be kept: few, short, printable, and without anything that opens a door. A
 * signature is cut to a preview, enough to compare it with what BTCPay shows.
 */
final class SafeHeaders {
  static final int COUNT_MAX = 32;
  static final int NAME_CHARS_MAX = 64;
  static final int VALUE_CHARS_MAX = 256;

  private static final String MASK = "***";
  private static final Set<String> SECRET_WORDS =
      Set.of("authorization", "cookie", "token", "secret", "password", "api-key", "apikey");
  private static final Pattern SIGNATURE =
      Pattern.compile("((?:[A-Za-z0-9]{1,16}=)?)([0-9A-Fa-f]{8}).*", Pattern.DOTALL);
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

  private SafeHeaders() {}

  static Map<String, String> of(Map<String, List<String>> headers) {
    Map<String, String> safe = new TreeMap<>();
    headers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(COUNT_MAX)
        .forEach(
            h -> safe.put(printable(h.getKey(), NAME_CHARS_MAX), value(h.getKey(), h.getValue())));
    return safe;
  }

  private static String value(String name, List<String> values) {
    if (SECRET_WORDS.stream().anyMatch(name::contains)) {
      return MASK;
    }
    String value = String.join(", ", values);
    return printable(name.contains("sig") ? preview(value) : value, VALUE_CHARS_MAX);
  }

  private static String preview(String signature) {
    Matcher matcher = SIGNATURE.matcher(signature);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) + "..." : MASK;
  }

  private static String printable(String text, int charsMax) {
    String cut = text.length() <= charsMax ? text : text.substring(0, charsMax);
    return UNPRINTABLE.matcher(cut).replaceAll("?");
  }
}
