package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.accounts.Account;
import io.btcpaytracker.dashboard.access.accounts.AccountQueries;
import io.btcpaytracker.dashboard.access.audit.Action;
import io.btcpaytracker.dashboard.access.audit.AuditRows;
import io.btcpaytracker.dashboard.access.audit.Deed;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.access.pass.Passwords;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.access.sessions.SessionRows;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens sessions. Every sign-in gets a new secret, so there is none to be fixed beforehand. Why one
 * failed is told to the audit log only.
 */
public final class SignIn {
  /** For what cannot be a name; strangers must not fill memory and log with theirs. */
  private static final String NO_NAME = "?";

  private final WriteModel primary;
  private final Passes passes;
  private final Passwords passwords;
  private final Secrets secrets;
  private final Throttle throttle;
  private final AccessProperties settings;
  private final InstantSource clock;

  /** What became of an attempt. */
  public sealed interface Outcome {
    /** The cookie's secret, good for this long. */
    record Welcome(String secret, Duration life, boolean passwordDue) implements Outcome {}

    record Wrong() implements Outcome {}

    record TooMany(Duration pause) implements Outcome {}
  }

  /** Where an attempt comes from. */
  public record Place(String address, String agent) {
    public static Place of(HttpServletRequest request) {
      return new Place(
          request.getRemoteAddr(),
          Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }
  }

  SignIn(
      WriteModel primary,
      Passes passes,
      Passwords passwords,
      Secrets secrets,
      Throttle throttle,
      AccessProperties settings,
      InstantSource clock) {
    this.primary = primary;
    this.passes = passes;
    this.passwords = passwords;
    this.secrets = secrets;
    this.throttle = throttle;
    this.settings = settings;
    this.clock = clock;
  }

  Outcome withPassword(String given, String password, Place place) {
    String name = Account.isName(given) ? given : NO_NAME;
    Optional<Duration> wait = throttle.tryOnce(name, place.address());
    if (wait.isPresent()) {
      return new Outcome.TooMany(wait.get());
    }
    Optional<Account> account = primary.change(client -> new AccountQueries(client).byName(name));
    if (!passwords.matches(password, account.flatMap(Account::passwordHash))) {
      return failed(name, account.isPresent() ? "wrong password" : "no such user", place);
    }
    if (account.orElseThrow().disabled()) {
      return failed(name, "disabled", place);
    }
    throttle.succeeded(name, place.address());
    return open(account.orElseThrow(), "password", place);
  }

  /** For who has proved elsewhere who they are. */
  public Outcome open(Account account, String how, Place place) {
    String secret = secrets.secret();
    Instant now = clock.instant();
    primary.change(client -> {
      new SessionRows(client)
          .open(
              account.name(),
              Secrets.hash(secret),
              now,
              now.plus(settings.sessionMax()),
              place.address(),
              place.agent(),
              settings.sessionsPerAccount());
      note(client, account.name(), Action.SIGNED_IN, how, place);
      return secret;
    });
    return new Outcome.Welcome(secret, settings.sessionMax(), account.passwordDue());
  }

  public Outcome failed(String name, String why, Place place) {
    primary.change(client -> {
      note(client, name, Action.SIGN_IN_FAILED, why, place);
      return why;
    });
    return new Outcome.Wrong();
  }

  void signOut(Caller caller, Place place) {
    caller
        .credential()
        .ifPresent(credential ->
            primary.change(client -> {
              new SessionRows(client).endById(credential.id());
              note(client, caller.name(), Action.SIGNED_OUT, "", place);
              return credential;
            }));
    passes.forgetAll();
  }

  private void note(JdbcClient client, String name, Action action, String detail, Place place) {
    new AuditRows(client)
        .add(new Deed(name, action, name, detail, place.address()), clock.instant());
  }
}
