package io.btcpaytracker.sources.btcpay;

import tools.jackson.databind.JsonNode;

/** Which texts may become ids and words, and how free text is made storable. */
final class Texts {
  static final int CHARS_MAX = 200;
  static final String ID = "1 to 200 visible ASCII characters other than '/'";
  static final String WORD = "a text of 1 to 200 characters without control characters";

  private static final int QUOTED_CHARS_MAX = 40;
  private static final char DELETE = 0x7f;

  private Texts() {}

  /**
   * Stricter than a word: a slash would split keys and paths, and a database index has its limit.
   */
  static boolean isId(String text) {
    return isWithinBounds(text)
        && isPrintableAscii(text)
        && text.indexOf(' ') < 0
        && text.indexOf('/') < 0;
  }

  static boolean isWord(String text) {
    return isWithinBounds(text)
        && (isPrintableAscii(text) || text.codePoints().noneMatch(Texts::isUnprintable));
  }

  /** A loop and not a stream: it is asked several times of every event there ever was. */
  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= DELETE) {
        return false;
      }
    }
    return true;
  }

  /**
   * Drops NUL, which PostgreSQL refuses, replaces halves of characters, and cuts what is too long.
   */
  static String storable(String text, int charsMax) {
    return text.length() <= charsMax && isPlain(text) ? text : madeStorable(text, charsMax);
  }

  /** Nearly every text is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String madeStorable(String text, int charsMax) {
    StringBuilder storable = new StringBuilder(Math.min(text.length(), charsMax));
    text.codePoints()
        .filter(c -> c != 0)
        .map(c -> isHalf(c) ? 0xFFFD : c)
        .limit(charsMax)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  /** A value for a reason: short, on one line, and without the content of objects. */
  static String quoted(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING -> "missing";
      case NULL -> "null";
      case STRING -> "'" + oneLine(value.stringValue()) + "'";
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      default -> oneLine(value.asString());
    };
  }

  private static String oneLine(String text) {
    String start = storable(text, QUOTED_CHARS_MAX).replaceAll("\\p{Cntrl}", "?");
    return text.length() > QUOTED_CHARS_MAX ? start + "…" : start;
  }

  private static boolean isWithinBounds(String text) {
    return !text.isEmpty() && text.length() <= CHARS_MAX;
  }

  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint) || isHalf(codePoint);
  }

  /** One half of a surrogate pair without the other is no character, and UTF-8 can't say it. */
  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
