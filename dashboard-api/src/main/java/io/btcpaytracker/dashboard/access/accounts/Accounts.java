package io.btcpaytracker.dashboard.access.accounts;

import io.btcpaytracker.dashboard.access.Role;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.access.audit.Action;
import io.btcpaytracker.dashboard.access.audit.AuditRows;
import io.btcpaytracker.dashboard.access.audit.Deed;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.access.pass.Passwords;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.access.sessions.SessionRows;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What admins do to accounts: each deed with its line in the audit log, or neither. */
@Component
final class Accounts {
  private final WriteModel primary;
  private final Passes passes;
  private final Passwords passwords;
  private final Secrets secrets;
  private final InstantSource clock;

  /** What an account may. */
  record Terms(Role role, StoreLimit stores, boolean disabled) {
    @Override
    public String toString() {
      return role.text()
          + stores.only().map(only -> " of " + only.stream().sorted().toList()).orElse("")
          + (disabled ? ", disabled" : "");
    }
  }

  Accounts(
      WriteModel primary,
      Passes passes,
      Passwords passwords,
      Secrets secrets,
      InstantSource clock) {
    this.primary = primary;
    this.passes = passes;
    this.passwords = passwords;
    this.secrets = secrets;
    this.clock = clock;
  }

  List<AccountQueries.User> all() {
    return primary.change(client -> new AccountQueries(client).all());
  }

  /** Gives the password that is good for choosing another. */
  String create(String name, Role role, StoreLimit stores, String by, String address) {
    String password = secrets.oneTimePassword();
    String hash = passwords.hash(password);
    var deed =
        new Deed(by, Action.USER_CREATED, name, new Terms(role, stores, false).toString(), address);
    carryOut(
        deed,
        client -> {
          if (!new AccountRows(client).add(name, role, stores, hash, true, clock.instant())) {
            throw new ProblemException(
                ProblemKind.CONFLICT,
                "User '%s' exists already (expected a new name). Choose another name, or change that user."
                    .formatted(name));
          }
          return true;
        });
    return password;
  }

  void change(String name, Terms terms, String by, String address) {
    var deed = new Deed(by, Action.USER_CHANGED, name, terms.toString(), address);
    carryOut(
        deed,
        client -> {
          if (terms.role() != Role.ADMIN || terms.disabled()) {
            requireOtherAdmin(client, name);
          }
          return new AccountRows(client)
              .change(name, terms.role(), terms.stores(), terms.disabled());
        });
  }

  /** Sessions go with it: who knew the old password is signed out. */
  String reset(String name, String by, String address) {
    String password = secrets.oneTimePassword();
    String hash = passwords.hash(password);
    carryOut(
        new Deed(by, Action.PASSWORD_RESET, name, "", address),
        client -> {
          new SessionRows(client).endAll(name, Optional.empty());
          return new AccountRows(client).setPassword(name, hash, true, clock.instant());
        });
    return password;
  }

  void remove(String name, String by, String address) {
    carryOut(
        new Deed(by, Action.USER_REMOVED, name, "", address),
        client -> {
          requireOtherAdmin(client, name);
          return new AccountRows(client).remove(name);
        });
  }

  private void carryOut(Deed deed, Function<JdbcClient, Boolean> command) {
    primary.change(client -> {
      new AccountRows(client).lock();
      if (!command.apply(client)) {
        throw new ProblemException(
            ProblemKind.NOT_FOUND,
            "User '%s' is unknown (expected a name as in /api/v1/users). Check the spelling."
                .formatted(deed.subject()));
      }
      new AuditRows(client).add(deed, clock.instant());
      return true;
    });
    passes.forgetAll();
  }

  private static void requireOtherAdmin(JdbcClient client, String name) {
    if (!new AccountQueries(client).hasOtherAdmin(name)) {
      throw new ProblemException(
          ProblemKind.CONFLICT,
          "'%s' would leave nobody who can manage users (expected another admin who can sign in). Make another user an admin first."
              .formatted(name));
    }
  }
}
