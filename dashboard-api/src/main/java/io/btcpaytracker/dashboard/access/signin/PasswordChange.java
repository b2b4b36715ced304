package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Caller.Credential;
import io.btcpaytracker.dashboard.access.accounts.Account;
import io.btcpaytracker.dashboard.access.accounts.AccountQueries;
import io.btcpaytracker.dashboard.access.accounts.AccountRows;
import io.btcpaytracker.dashboard.access.audit.Action;
import io.btcpaytracker.dashboard.access.audit.AuditRows;
import io.btcpaytracker.dashboard.access.audit.Deed;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.access.pass.PasswordRules;
import io.btcpaytracker.dashboard.access.pass.Passwords;
import io.btcpaytracker.dashboard.access.sessions.SessionRows;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import java.time.InstantSource;
import java.util.Optional;

/** People choose a new password; they are signed out everywhere else. */
final class PasswordChange {
  private final WriteModel primary;
  private final Passes passes;
  private final Passwords passwords;
  private final Throttle throttle;
  private final InstantSource clock;

  PasswordChange(
      WriteModel primary,
      Passes passes,
      Passwords passwords,
      Throttle throttle,
      InstantSource clock) {
    this.primary = primary;
    this.passes = passes;
    this.passwords = passwords;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * Changes it.
   *
   * @return why not; empty when it was done
   */
  Optional<String> change(Caller caller, String current, String next, String address) {
    String name = caller.name();
    if (throttle.tryOnce(name, address).isPresent()) {
      return Optional.of("Too many attempts (expected a few per minute). Wait a minute.");
    }
    if (!passwords.matches(current, hashOf(name))) {
      return Optional.of("The current password is wrong (expected yours as it is now). Try again.");
    }
    throttle.succeeded(name, address);
    if (next.equals(current)) {
      return Optional.of("The new password is the old one (expected another). Choose another.");
    }
    Optional<String> objection = PasswordRules.objection(next, name);
    if (objection.isPresent()) {
      return Optional.of("The new password %s. Choose another.".formatted(objection.get()));
    }
    keep(caller, passwords.hash(next), address);
    return Optional.empty();
  }

  private Optional<String> hashOf(String name) {
    return primary
        .change(client -> new AccountQueries(client).byName(name))
        .flatMap(Account::passwordHash);
  }

  private void keep(Caller caller, String hash, String address) {
    primary.change(client -> {
      new AccountRows(client).setPassword(caller.name(), hash, false, clock.instant());
      new SessionRows(client).endAll(caller.name(), caller.credential().map(Credential::id));
      new AuditRows(client)
          .add(
              new Deed(caller.name(), Action.PASSWORD_CHANGED, caller.name(), "", address),
              clock.instant());
      return hash;
    });
    passes.forgetAll();
  }
}
