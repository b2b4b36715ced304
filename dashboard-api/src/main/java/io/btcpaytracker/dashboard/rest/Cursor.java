package io.btcpaytracker.dashboard.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place after a row in a list ordered by time, newest first, then by key. Its text is opaque to
 * clients.
 *
 * @param at time of the last row shown, in the database's microseconds
 * @param key what tells rows of the same time apart
 */
public record Cursor(Instant at, List<String> key) {
  private static final String SEPARATOR = "\n";
  private static final String VERSION = "1";
  private static final int TEXT_MAX = 1_000;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

  public Cursor {
    key = List.copyOf(key);
  }

  /**
   * Reads the cursor of a request.
   *
   * @param parts how many parts the key must have
   * @return empty when none was given: the first page
   */
  public static Optional<Cursor> parse(@Nullable String text, int parts) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(decode(text, parts));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          "Parameter 'cursor' is not one of ours: '%s' (expected the 'next' of an earlier page of this list). Leave it out to start with the newest."
              .formatted(Quoted.of(text)));
    }
  }

  private static Cursor decode(String text, int parts) {
    if (text.length() > TEXT_MAX) {
      throw new IllegalArgumentException("too long");
    }
    String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
    List<String> fields = List.of(plain.split(SEPARATOR, -1));
    if (fields.size() != parts + 2 || !fields.getFirst().equals(VERSION)) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    Instant at = Instant.EPOCH.plus(Long.parseLong(fields.get(1)), ChronoUnit.MICROS);
    List<String> key = fields.subList(2, fields.size());
    if (at.isAfter(LATEST) || at.isBefore(EARLIEST) || key.stream().anyMatch(Cursor::isOdd)) {
      throw new IllegalArgumentException("not a place the database can have");
    }
    return new Cursor(at, key);
  }

  private static boolean isOdd(String part) {
    return part.chars().anyMatch(Character::isISOControl);
  }

  /** base64url. */
  public String text() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    String plain =
        String.join(SEPARATOR, VERSION, Long.toString(micros), String.join(SEPARATOR, key));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }
}
