package io.btcpaytracker.dashboard.access.pass;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken: long ones that are not what everybody tries first. No rule about kinds
 * of characters, which makes passwords harder to remember and no harder to guess.
 */
public final class PasswordRules {
  private static final int LENGTH_MIN = 12;
  private static final int LENGTH_MAX = 1_000;
  private static final int DIFFERENT_MIN = 5;
  private static final int REST_MIN = 5;

  /** Taken away before what remains is looked at; longer ones first. */
  private static final List<String> COMMON =
      List.of(
          "correcthorsebatterystaple",
          "btcpayserver",
          "administrator",
          "qwertzuiop",
          "qwertyuiop",
          "1q2w3e4r5t",
          "1234567890",
          "0987654321",
          "iloveyou",
          "changeme",
          "password",
          "passwort",
          "passw0rd",
          "p@ssw0rd",
          "trustno1",
          "sunshine",
          "123456789",
          "12345678",
          "asdfghjkl",
          "zxcvbnm",
          "bitcoin",
          "tracker",
          "letmein",
          "welcome",
          "default",
          "dragon",
          "monkey",
          "qwerty",
          "abc123",
          "123456",
          "654321",
          "111111",
          "000000",
          "secret",
          "master",
          "btcpay",
          "admin",
          "login",
          "12345",
          "abcde",
          "1234",
          "2024",
          "2025",
          "2026");

  private PasswordRules() {}

  /** What speaks against it, with what was expected; empty when nothing does. */
  public static Optional<String> objection(String password, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < LENGTH_MIN || length > LENGTH_MAX) {
      return Optional.of(
          "has %d characters (expected %d to %d)".formatted(length, LENGTH_MIN, LENGTH_MAX));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.codePoints().distinct().count() < DIFFERENT_MIN) {
      return Optional.of(
          "has hardly any different characters (expected at least %d)".formatted(DIFFERENT_MIN));
    }
    String rest = lower;
    for (String word : COMMON) {
      rest = rest.replace(word, "");
    }
    rest = rest.replace(name.toLowerCase(Locale.ROOT), "");
    return rest.length() < REST_MIN
        ? Optional.of(
            "is made of what everybody tries first, or of the name (expected at least %d other characters)"
                .formatted(REST_MIN))
        : Optional.empty();
  }
}
