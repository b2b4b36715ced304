package io.btcpaytracker.dashboard.access.oidc;

import io.btcpaytracker.dashboard.access.door.Origin;
import io.btcpaytracker.dashboard.access.door.SessionCookie;
import io.btcpaytracker.dashboard.access.door.SignInWay;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.access.signin.SignIn;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** Nothing of OpenID Connect is loaded unless an issuer is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(OidcConfiguration.IssuerGiven.class)
class OidcConfiguration {
  private static final String ID = "oidc";

  @Bean
  SignInWay oidcSignIn(
      OidcProperties settings,
      Origin origin,
      Secrets secrets,
      InstantSource clock,
      WriteModel primary,
      SignIn signIn,
      SessionCookie cookie) {
    if (settings.clientId().isEmpty() || settings.clientSecret().isEmpty()) {
      throw new IllegalArgumentException(
          "TRACKER_OIDC_ISSUER '%s' is set without TRACKER_OIDC_CLIENT_ID and TRACKER_OIDC_CLIENT_SECRET (expected all three or none); set them as the provider gave them"
              .formatted(settings.issuer()));
    }
    return new OidcSignIn(
        repository(settings, origin),
        new PendingSignIns(secrets, origin, clock),
        primary,
        signIn,
        cookie);
  }

  /**
   * The provider is asked about itself when the first person comes: it may be away at our start.
   */
  private static ClientRegistrationRepository repository(OidcProperties settings, Origin origin) {
    Supplier<ClientRegistration> provider =
        SingletonSupplier.of(() ->
            ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "email")
                .redirectUri(origin.publicOrigin().orElse("{baseUrl}") + "/login/oauth2/code/" + ID)
                .build());
    return id -> ID.equals(id) ? provider.get() : null;
  }

  static final class IssuerGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty(OidcProperties.ISSUER));
    }
  }
}
