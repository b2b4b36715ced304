package io.btcpaytracker.dashboard.access.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says no: to programs with a problem, to people by leading them to where they can go on. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final String NOBODY =
      "Nobody is signed in (expected a session, or an API token as 'Authorization: Bearer …'). Sign in at /login, or ask an admin for a token.";
  private static final String FORGEABLE =
      "The request changes something and does not prove that it comes from our page (expected the value of the cookie tracker-csrf in the header X-XSRF-TOKEN). Load the page again.";

  private final HandlerExceptionResolver problems;

  Refusals(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
    if (isForPeople(request)) {
      String wanted = request.getRequestURI();
      String query = request.getQueryString();
      String to = query == null ? wanted : wanted + "?" + query;
      lead(response, to.equals("/") ? "/login" : "/login?to=" + URLEncoder.encode(to, UTF_8));
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    tell(request, response, new ProblemException(ProblemKind.UNAUTHENTICATED, NOBODY));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
    Caller caller = Caller.current().orElse(null);
    if (caller != null && caller.passwordDue() && isForPeople(request)) {
      lead(response, "/password");
    } else {
      tell(request, response, refusal(caller, e));
    }
  }

  /** As if a controller had failed with it. */
  void tell(HttpServletRequest request, HttpServletResponse response, Exception problem) {
    problems.resolveException(request, response, null, problem);
  }

  private static ProblemException refusal(@Nullable Caller caller, AccessDeniedException e) {
    if (e instanceof CsrfException) {
      return new ProblemException(ProblemKind.FORBIDDEN, FORGEABLE);
    }
    if (caller == null) {
      return new ProblemException(ProblemKind.UNAUTHENTICATED, NOBODY);
    }
    return caller.passwordDue()
        ? new ProblemException(
            ProblemKind.PASSWORD_DUE,
            "'%s' still has the password somebody else made. Choose a new one at /password, or with PUT /api/v1/password."
                .formatted(caller.name()))
        : new ProblemException(
            ProblemKind.FORBIDDEN,
            "'%s' may not do this (its rights: %s). Ask an admin for the role or the token scope it needs."
                .formatted(caller.name(), caller.rights()));
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getMethod().equals("GET")
        && !path.startsWith("/api/")
        && !path.startsWith("/ws/");
  }

  private static void lead(HttpServletResponse response, String to) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, to);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
