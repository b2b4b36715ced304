package io.btcpaytracker.dashboard.access;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks.
 *
 * @param name of the account, or of the token
 * @param role empty for tokens and for guests of the demo
 * @param way how we know
 * @param credential of the session or token, as its owner sees it in a list
 * @param passwordDue everything waits until a new password was chosen
 */
public record Caller(
    String name,
    Optional<Role> role,
    Way way,
    Optional<Credential> credential,
    Set<Right> rights,
    StoreLimit stores,
    boolean passwordDue) {

  /** How somebody is known. */
  public enum Way {
    SESSION,
    TOKEN,
    DEMO
  }

  /**
   * What was shown at the door.
   *
   * @param hash of the secret
   */
  public record Credential(UUID id, String hash) {}

  public Caller {
    rights = Set.copyOf(rights);
  }

  /** Of the request on this thread. */
  public static Optional<Caller> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** As the web server hands them on. */
  public static Optional<Caller> of(@Nullable Principal principal) {
    return principal instanceof CallerAuthentication known
        ? Optional.of(known.getPrincipal())
        : Optional.empty();
  }
}
