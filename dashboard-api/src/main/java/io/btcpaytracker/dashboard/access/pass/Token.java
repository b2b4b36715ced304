package io.btcpaytracker.dashboard.access.pass;

import java.util.regex.Pattern;

/**
 * The form of API tokens: {@code trk_}, eight signs to recognise it by, and the secret. Secret
 * scanners find it by its beginning.
 */
public final class Token {
  private static final String MARK = "trk_";
  private static final int NAME_LENGTH = 8;
  private static final Pattern FORM = Pattern.compile(MARK + "[a-z2-9]{8}_[A-Za-z0-9_-]{43}");

  private Token() {}

  public static String of(Secrets secrets) {
    return MARK + secrets.letters(NAME_LENGTH) + "_" + secrets.secret();
  }

  /** What may be shown in lists. */
  public static String prefixOf(String token) {
    return token.substring(0, MARK.length() + NAME_LENGTH);
  }

  /** Anything else need not be looked up. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
