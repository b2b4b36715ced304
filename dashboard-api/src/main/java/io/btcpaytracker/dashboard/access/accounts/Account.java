package io.btcpaytracker.dashboard.access.accounts;

import io.btcpaytracker.dashboard.access.Role;
import java.util.Optional;

/**
 * What a sign-in needs to know.
 *
 * @param oidcSubject the identity provider's word for the person, once it was heard
 */
public record Account(
    String name,
    Role role,
    Optional<String> passwordHash,
    Optional<String> oidcSubject,
    boolean passwordDue,
    boolean disabled) {
  private static final String NAME_FORM = "[a-z0-9][a-z0-9._@+-]{0,99}";

  /** Whether an account can have this name; others need not be looked for. */
  public static boolean isName(String text) {
    return text.matches(NAME_FORM);
  }
}
