package io.btcpaytracker.dashboard.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Scripts send the cookie's value back in a header; forms send it masked, because their pages are
 * compressed (BREACH). As {@code csrf.spa()} does it, but a cookie is set only by answers that need
 * one: none by a refusal, none by a question of a program.
 */
final class CsrfTokens implements CsrfTokenRequestHandler {
  private static final String COOKIE = "tracker-csrf";

  private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
  private final CsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

  static CookieCsrfTokenRepository repository(Origin origin) {
    var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieName(SessionCookie.named(origin.isSecure(), COOKIE));
    repository.setCookieCustomizer(
        cookie -> cookie.path("/").secure(origin.isSecure()).sameSite("Lax"));
    return repository;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return request.getHeader(token.getHeaderName()) == null
        ? masked.resolveCsrfTokenValue(request, token)
        : plain.resolveCsrfTokenValue(request, token);
  }
}
