package io.btcpaytracker.dashboard.access.pass;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords. Bcrypt takes 72 bytes, so it gets a SHA-256 of the password, with our mark in
 * front so that no hash leaked elsewhere fits. Only so many are worked on at once: each costs a
 * core for a good part of a second.
 */
public final class Passwords {
  private static final String MARK = "btcpay-tracker password\n";
  private static final long PATIENCE_SECONDS = 2;

  private final PasswordEncoder bcrypt;
  private final Semaphore places;

  /**
   * Of a password nobody has: so that a name that does not exist takes as long as one that does.
   */
  private final Supplier<String> nobodys;

  Passwords(PasswordEncoder bcrypt, int atOnce, Supplier<String> nobodysHash) {
    this.bcrypt = bcrypt;
    places = new Semaphore(atOnce);
    nobodys = nobodysHash;
  }

  public String hash(String password) {
    return bcrypt.encode(digest(password));
  }

  /**
   * Whether that is the password; takes as long when there is no hash to compare with.
   *
   * @throws TooBusyException when too many are being checked
   */
  public boolean matches(String password, Optional<String> hash) {
    takePlace();
    try {
      boolean fits = bcrypt.matches(digest(password), hash.orElseGet(nobodys));
      return hash.isPresent() && fits;
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooBusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusyException();
    }
  }

  private static String digest(String password) {
    return Base64.getEncoder().encodeToString(Secrets.hash(MARK + password));
  }

  /** Too many passwords are being checked. */
  public static final class TooBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooBusyException() {
      super("too many sign-ins at the same time");
    }
  }
}
