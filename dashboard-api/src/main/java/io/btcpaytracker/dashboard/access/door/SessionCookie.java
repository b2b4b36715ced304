package io.btcpaytracker.dashboard.access.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie of a session: out of reach for scripts, not sent along by other sites' requests except
 * by plain links, and over TLS bound to exactly this host by its name.
 */
public final class SessionCookie {
  /** Base64url of 32 bytes; anything else is not ours and is not looked up. */
  private static final String FORM = "[A-Za-z0-9_-]{43}";

  private static final String BARE_NAME = "tracker";
  private static final String HOST_BOUND = "__Host-";

  private final boolean secure;

  SessionCookie(Origin origin) {
    secure = origin.isSecure();
  }

  public Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name()))
            .map(Cookie::getValue)
            .filter(value -> value.matches(FORM))
            .findFirst();
  }

  public void set(HttpServletResponse response, String secret, Duration life) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, life).toString());
  }

  public void clear(HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString());
  }

  private ResponseCookie cookie(String value, Duration life) {
    return ResponseCookie.from(name(), value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(life)
        .build();
  }

  private String name() {
    return named(secure, BARE_NAME);
  }

  static String named(boolean secure, String name) {
    return secure ? HOST_BOUND + name : name;
  }
}
