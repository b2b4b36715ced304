package io.btcpaytracker.dashboard.rest;

import io.btcpaytracker.dashboard.readmodel.LogPosition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads request parameters strictly: what is not understood is refused, never guessed. */
public final class Parameters {
  private static final int LIMIT_DEFAULT = 50;
  private static final int LIMIT_MAX = 200;
  private static final int IDS_MAX = 1_000;

  /** No control characters: the database takes no NUL, and no id has the others. */
  private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private Parameters() {}

  /** Rows per page. */
  public static int limit(@Nullable String text) {
    return text == null ? LIMIT_DEFAULT : number("limit", text, LIMIT_MAX);
  }

  /** A whole number from 1 to {@code max}. */
  public static int number(String name, String text, int max) {
    int value = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (value < 1 || value > max) {
      throw refused(name, text, "a whole number from 1 to " + max);
    }
    return value;
  }

  /** Region ids only: a bare offset has no daylight saving time, so its days would be wrong. */
  public static ZoneId zone(@Nullable String text) {
    if (text == null || text.equals("UTC")) {
      return ZoneId.of("UTC");
    }
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw refused("zone", text, "a time zone such as Europe/Zurich or UTC");
    }
    return ZoneId.of(text);
  }

  /** One store, some with commas between, or nothing for all. */
  public static Optional<Set<String>> store(@Nullable String text) {
    return Optional.ofNullable(text).map(all -> Set.copyOf(ids("store", split(all))));
  }

  /** The parts of a parameter that takes several values. */
  public static List<String> split(String text) {
    return List.of(text.split(",", -1));
  }

  /** An id of BTCPay's. */
  public static String id(String name, String text) {
    if (!ID.matcher(text).matches()) {
      throw refused(name, text, "an id of 1 to 200 plain characters");
    }
    return text;
  }

  /** One of a closed set or nothing for all. */
  public static Optional<String> oneOf(
      String name, @Nullable String text, Collection<String> allowed) {
    if (text != null && !allowed.contains(text)) {
      throw refused(name, text, "one of " + String.join(", ", allowed));
    }
    return Optional.ofNullable(text);
  }

  public static UUID uuid(String name, String text) {
    if (!text.matches(UUID_FORM)) {
      throw refused(name, text, "a UUID");
    }
    return UUID.fromString(text);
  }

  /** A number the database gave a row. */
  public static String serial(String name, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw refused(name, text, "a number");
    }
    return text;
  }

  /** An instant of the past, or nothing for now. */
  public static Optional<Instant> asOf(@Nullable String text, Instant now) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      Instant asOf = Instant.parse(text);
      if (!asOf.isBefore(Instant.EPOCH) && !asOf.isAfter(now)) {
        return Optional.of(asOf);
      }
    } catch (DateTimeParseException _) {
      // Refused below, with what is outside the bounds.
    }
    throw refused("asOf", text, "an instant between 1970 and now, such as 2026-03-01T12:00:00Z");
  }

  /** The position an answer must include at least. */
  public static LogPosition atLeast(@Nullable String text) {
    try {
      return text == null ? LogPosition.START : LogPosition.parse(text);
    } catch (IllegalArgumentException _) {
      throw refused("atLeast", text, "partition:offset pairs as in the header Tracker-Position");
    }
  }

  /** Ids of BTCPay's: any number up to a bound. */
  public static List<String> ids(String name, List<String> texts) {
    if (texts.size() > IDS_MAX) {
      throw refused(name, texts.size() + " of them", "at most " + IDS_MAX);
    }
    return texts.stream().map(text -> id(name, String.valueOf(text))).toList();
  }

  /** What to answer when a parameter, or a field of a body, is not understood. */
  public static ProblemException refused(String name, @Nullable String value, String expected) {
    return new ProblemException(
        ProblemKind.BAD_REQUEST,
        "Parameter '%s' is not usable: '%s' (expected %s). Correct it or leave it out."
            .formatted(name, Quoted.of(String.valueOf(value)), expected));
  }
}
