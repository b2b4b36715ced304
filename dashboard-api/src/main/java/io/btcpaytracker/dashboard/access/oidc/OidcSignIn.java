package io.btcpaytracker.dashboard.access.oidc;

import io.btcpaytracker.dashboard.access.accounts.Account;
import io.btcpaytracker.dashboard.access.accounts.AccountQueries;
import io.btcpaytracker.dashboard.access.accounts.AccountRows;
import io.btcpaytracker.dashboard.access.door.SessionCookie;
import io.btcpaytracker.dashboard.access.door.SignInWay;
import io.btcpaytracker.dashboard.access.signin.SignIn;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Trusts the provider's word for who somebody is, not for what they may do: the user must be known
 * here by the verified e-mail address. The first sign-in keeps the provider's own id of the person;
 * from then on the address alone is not enough.
 */
final class OidcSignIn implements SignInWay {
  private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
  private static final String REFUSED = "/login?failed";

  private final ClientRegistrationRepository provider;
  private final PendingSignIns pending;
  private final WriteModel primary;
  private final SignIn signIn;
  private final SessionCookie cookie;

  OidcSignIn(
      ClientRegistrationRepository provider,
      PendingSignIns pending,
      WriteModel primary,
      SignIn signIn,
      SessionCookie cookie) {
    this.provider = provider;
    this.pending = pending;
    this.primary = primary;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  @Override
  public void addTo(HttpSecurity http) {
    http.oauth2Login(login ->
        login
            .loginPage("/login")
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new NoTokensKept())
            .authorizationEndpoint(way -> way.authorizationRequestRepository(pending))
            .successHandler((request, response, who) -> welcome(request, response, who))
            .failureHandler((_, response, e) -> {
              log.warn("the identity provider's answer was not taken: {}", e.getMessage());
              lead(response, REFUSED);
            }));
  }

  private void welcome(
      HttpServletRequest request, HttpServletResponse response, Authentication who) {
    OidcUser person = (OidcUser) Objects.requireNonNull(who.getPrincipal());
    var place = SignIn.Place.of(request);
    Optional<Account> account = accountOf(person);
    if (account.isPresent()
        && signIn.open(account.get(), "openid connect", place)
            instanceof SignIn.Outcome.Welcome welcome) {
      cookie.set(response, welcome.secret(), welcome.life());
      lead(response, "/dashboard");
    } else {
      String name = Objects.requireNonNullElse(person.getEmail(), "?");
      signIn.failed(name, "openid connect: no such user, or another person", place);
      lead(response, REFUSED);
    }
  }

  /** Relative, because behind a proxy only the browser knows our address. */
  private static void lead(HttpServletResponse response, String to) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, to);
  }

  private Optional<Account> accountOf(OidcUser person) {
    String subject = person.getIssuer() + " " + person.getSubject();
    String email = person.getEmail();
    if (email == null || !Boolean.TRUE.equals(person.getEmailVerified())) {
      return Optional.empty();
    }
    String name = email.toLowerCase(Locale.ROOT);
    if (!Account.isName(name)) {
      return Optional.empty();
    }
    return primary.change(client -> {
      new AccountRows(client).bind(name, subject);
      return new AccountQueries(client)
          .byName(name)
          .filter(account -> !account.disabled())
          .filter(account -> account.oidcSubject().filter(subject::equals).isPresent());
    });
  }
}
