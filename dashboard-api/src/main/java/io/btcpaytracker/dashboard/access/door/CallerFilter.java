package io.btcpaytracker.dashboard.access.door;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.CallerAuthentication;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: by the Authorization header if there is one, else by the cookie, else a guest
 * of the demo. A token that is not good is nobody's, whatever else the request carries.
 */
final class CallerFilter extends OncePerRequestFilter {
  private static final String BEARER = "bearer ";

  private final Passes passes;
  private final SessionCookie cookie;
  private final DemoAccess demo;
  private final Refusals refusals;

  CallerFilter(Passes passes, SessionCookie cookie, DemoAccess demo, Refusals refusals) {
    this.passes = passes;
    this.cookie = cookie;
    this.demo = demo;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller;
    try {
      caller = callerOf(request);
    } catch (NodeAwayException | TooSlowException e) {
      refusals.tell(request, response, e);
      return;
    }
    caller.ifPresent(known ->
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(known))));
    chain.doFilter(request, response);
  }

  private Optional<Caller> callerOf(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return isBearer(authorization)
          ? passes.byToken(authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    return cookie.of(request).flatMap(passes::bySession).or(() -> demo.guest(request));
  }

  /** Browsers never send it by themselves, so such a request cannot be forged by another site. */
  static boolean isBearer(@Nullable String authorization) {
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
  }
}
