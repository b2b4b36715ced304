package io.btcpaytracker.fold.record;

/** A snapshot holds what cannot be stored or summed. */
final class UnreadableSnapshot extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableSnapshot(String field, String value, String expected) {
    super("snapshot.%s is '%s' (expected %s)".formatted(field, shortened(value), expected));
  }

  private static String shortened(String value) {
    String start = value.substring(0, Math.min(value.length(), 40)).replaceAll("\\p{Cntrl}", "?");
    return start.length() < value.length() ? start + "…" : start;
  }
}
