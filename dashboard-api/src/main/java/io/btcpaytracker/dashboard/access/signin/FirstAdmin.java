package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.Role;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.access.accounts.AccountQueries;
import io.btcpaytracker.dashboard.access.accounts.AccountRows;
import io.btcpaytracker.dashboard.access.audit.Action;
import io.btcpaytracker.dashboard.access.audit.AuditRows;
import io.btcpaytracker.dashboard.access.audit.Deed;
import io.btcpaytracker.dashboard.access.pass.Passwords;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.duty.Duty;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the admin while there is no account at all, as soon as the projector has made the tables.
 * Of several processes that start at once one does it. There is no default password: it is the one
 * the environment gives, or one made up, shown once and good for nothing but choosing another.
 */
final class FirstAdmin extends Duty {
  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
  private static final String NAME = "admin";
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** ./tracker up looks for this beginning and shows the line. */
  private static final String FIRST_SIGN_IN =
      "FIRST SIGN-IN: user '{}', one-time password '{}'. It is shown once, and the first thing to do with it is to choose another.";

  private final WriteModel primary;
  private final Passwords passwords;
  private final Secrets secrets;
  private final String given;
  private final InstantSource clock;

  /**
   * @param given the password of TRACKER_ADMIN_PASSWORD; empty for one made up
   */
  FirstAdmin(
      WriteModel primary, Passwords passwords, Secrets secrets, String given, InstantSource clock) {
    super("first-admin", PAUSE);
    this.primary = primary;
    this.passwords = passwords;
    this.secrets = secrets;
    this.given = given;
    this.clock = clock;
  }

  @Override
  protected boolean once() {
    try {
      if (primary.change(client -> new AccountQueries(client).isEmpty())) {
        create();
      }
      return false;
    } catch (NodeAwayException | TooSlowException e) {
      log.debug("the first admin waits: {}", e.getMessage());
      return true;
    }
  }

  private void create() {
    String password = given.isEmpty() ? secrets.oneTimePassword() : given;
    String hash = passwords.hash(password);
    boolean created =
        primary.change(client -> {
          var accounts = new AccountRows(client);
          accounts.lock();
          boolean first =
              new AccountQueries(client).isEmpty()
                  && accounts.add(
                      NAME, Role.ADMIN, StoreLimit.ALL, hash, given.isEmpty(), clock.instant());
          if (first) {
            new AuditRows(client)
                .add(
                    new Deed("system", Action.USER_CREATED, NAME, "first start", ""),
                    clock.instant());
          }
          return first;
        });
    if (created && given.isEmpty()) {
      log.warn(FIRST_SIGN_IN, NAME, password);
    } else if (created) {
      log.info("user '{}' was created with the password of TRACKER_ADMIN_PASSWORD", NAME);
    }
  }
}
