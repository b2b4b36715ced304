package io.btcpaytracker.run.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Strangers' bytes on an operator's terminal: nothing in them may move the cursor, change the title
 * or turn the reading direction.
 */
final class Printable {
  private static final int HEX_BYTES_PER_LINE = 16;

  private Printable() {}

  /** On one line. */
  static String line(String text) {
    return escaped(text, false);
  }

  /** On one line and no longer than that. */
  static String line(String text, int charsMax) {
    String line = line(text);
    return line.length() <= charsMax ? line : line.substring(0, charsMax - 1) + "…";
  }

  /** On one line; bytes that are no text in hexadecimal. */
  static String text(byte[] bytes) {
    return utf8(bytes).map(Printable::line).orElseGet(() -> "0x" + HexFormat.of().formatHex(bytes));
  }

  /** With its line breaks; bytes that are no text as lines of hexadecimal. */
  static String block(byte[] bytes) {
    return utf8(bytes).map(text -> escaped(text, true)).orElseGet(() -> hexLines(bytes));
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String escaped(String text, boolean keepsLines) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isHarmless(c) || (keepsLines && (c == '\n' || c == '\t'))) {
            safe.appendCodePoint(c);
          } else {
            safe.append(String.format(Locale.ROOT, "\\u%04x", c));
          }
        });
    return safe.toString();
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  private static String hexLines(byte[] bytes) {
    HexFormat hex = HexFormat.ofDelimiter(" ");
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < bytes.length; from += HEX_BYTES_PER_LINE) {
      int to = Math.min(bytes.length, from + HEX_BYTES_PER_LINE);
      lines.append("%08x  %s%n".formatted(from, hex.formatHex(bytes, from, to)));
    }
    return lines.toString();
  }
}
