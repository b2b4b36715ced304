package io.btcpaytracker.dashboard.access.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider.
 *
 * @param issuer its address, under which {@code /.well-known/openid-configuration} is found; empty
 *     for none
 */
@ConfigurationProperties("tracker.oidc")
record OidcProperties(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret) {
  static final String ISSUER = "tracker.oidc.issuer";

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "OidcProperties[%s as %s]".formatted(issuer, clientId);
  }
}
