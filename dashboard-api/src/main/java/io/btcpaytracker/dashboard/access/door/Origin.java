package io.btcpaytracker.dashboard.access.door;

import io.btcpaytracker.dashboard.guard.GuardProperties;
import java.net.URI;
import java.util.Optional;

/**
 * Where the page is served, as browsers name it.
 *
 * @param publicOrigin scheme, host and port of TRACKER_PUBLIC_URL; empty without one
 */
public record Origin(Optional<String> publicOrigin) {
  private static final String HTTPS = "https://";

  static Origin of(GuardProperties settings) {
    return new Origin(
        Optional.of(settings.publicUrl())
            .filter(url -> !url.isEmpty())
            .map(url -> URI.create(url))
            .map(url -> url.getScheme() + "://" + url.getAuthority()));
  }

  /** Whether cookies may be bound to TLS. */
  public boolean isSecure() {
    return publicOrigin.filter(origin -> origin.startsWith(HTTPS)).isPresent();
  }
}
