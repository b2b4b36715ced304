package io.btcpaytracker.dashboard.access.oidc;

import io.btcpaytracker.dashboard.access.door.Origin;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Browsers that were sent to the identity provider and are not back yet, each bound by a cookie of
 * its own: nobody is signed in by somebody else's way back. In memory, so the way back must lead to
 * the same process.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final String COOKIE = "tracker-oidc";
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MAX = 1_000;

  private final Secrets secrets;
  private final boolean secure;
  private final InstantSource clock;
  private final Map<String, Pending> pending =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MAX;
        }
      };

  private record Pending(OAuth2AuthorizationRequest request, Instant until) {}

  PendingSignIns(Secrets secrets, Origin origin, InstantSource clock) {
    this.secrets = secrets;
    this.secure = origin.isSecure();
    this.clock = clock;
  }

  @Override
  public synchronized @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
      HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    Pending known = cookie == null ? null : pending.get(cookie.getValue());
    return known != null
            && clock.instant().isBefore(known.until())
            && Objects.equals(
                known.request().getState(), request.getParameter(OAuth2ParameterNames.STATE))
        ? known.request()
        : null;
  }

  @Override
  public synchronized void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked != null) {
      String key = secrets.secret();
      pending.put(key, new Pending(asked, clock.instant().plus(LIFE)));
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, LIFE));
    }
  }

  @Override
  public synchronized @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest known = loadAuthorizationRequest(request);
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (known != null && cookie != null) {
      pending.remove(cookie.getValue());
      response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }
    return known;
  }

  /** Lax, because the way back is a link from the provider. */
  private String cookie(String value, Duration life) {
    return ResponseCookie.from(COOKIE, value)
        .path("/login/oauth2/")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(life)
        .build()
        .toString();
  }
}
