package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.door.SessionCookie;
import io.btcpaytracker.dashboard.access.pass.Passwords.TooBusyException;
import io.btcpaytracker.dashboard.access.signin.SignIn.Outcome;
import io.btcpaytracker.dashboard.access.signin.SignIn.Place;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /login} and {@code /logout}. */
@RestController
class SignInController {
  private static final String HOME = "/dashboard";
  private static final String WRONG = "Name or password is wrong.";
  private static final String AWAY =
      "Nobody can sign in while the primary database is away. Try again in a moment.";

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final SignInPage page;

  SignInController(SignIn signIn, SessionCookie cookie, SignInPage page) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.page = page;
  }

  @GetMapping("/login")
  ResponseEntity<String> form(
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String failed,
      CsrfToken token) {
    return page.answer(
        HttpStatus.OK, token, "", failed == null ? "" : SignInPage.REFUSED_ELSEWHERE, target(to));
  }

  @PostMapping("/login")
  ResponseEntity<String> signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) @Nullable String to,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      return switch (signIn.withPassword(
          name.strip().toLowerCase(Locale.ROOT), password, Place.of(request))) {
        case Outcome.Welcome welcome -> {
          cookie.set(response, welcome.secret(), welcome.life());
          yield seeOther(welcome.passwordDue() ? "/password" : target(to));
        }
        case Outcome.Wrong() ->
            page.answer(HttpStatus.UNAUTHORIZED, token, name, WRONG, target(to));
        case Outcome.TooMany(Duration pause) -> tooMany(pause, token, name, to);
      };
    } catch (TooBusyException _) {
      return tooMany(Duration.ofSeconds(2), token, name, to);
    } catch (NodeAwayException _) {
      return page.answer(HttpStatus.SERVICE_UNAVAILABLE, token, name, AWAY, target(to));
    }
  }

  @PostMapping("/logout")
  ResponseEntity<String> signOut(
      Caller caller, HttpServletRequest request, HttpServletResponse response) {
    signIn.signOut(caller, Place.of(request));
    cookie.clear(response);
    return seeOther("/login");
  }

  private ResponseEntity<String> tooMany(
      Duration wait, CsrfToken token, String name, @Nullable String to) {
    long seconds = Math.max(1, wait.toSeconds());
    var answer =
        page.answer(
            HttpStatus.TOO_MANY_REQUESTS,
            token,
            name,
            "Too many attempts. Try again in %d seconds.".formatted(seconds),
            target(to));
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(answer.getBody());
  }

  /** A path of ours, or home: nobody is led away by a link to this page. */
  static String target(@Nullable String to) {
    return to != null && to.matches("/[A-Za-z0-9][\\x21-\\x7e&&[^\\\\]]{0,1999}") ? to : HOME;
  }

  private static ResponseEntity<String> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
