package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /password} for people, {@code PUT /api/v1/password} for scripts: one's own password. */
@RestController
class PasswordController {
  private static final String DUE =
      "The password you signed in with was made by somebody else. Choose one of your own.";

  private final PasswordChange change;
  private final FormPage page;

  PasswordController(PasswordChange change, FormPage passwordPage) {
    this.change = change;
    this.page = passwordPage;
  }

  /** Both in clear, over TLS. */
  record NewPassword(@Nullable String current, @Nullable String next) {
    /** Keeps them out of logs. */
    @Override
    public String toString() {
      return "NewPassword[]";
    }
  }

  @GetMapping("/password")
  ResponseEntity<String> form(Caller caller, CsrfToken token) {
    return answer(HttpStatus.OK, caller.passwordDue() ? DUE : "", caller, token);
  }

  @PostMapping("/password")
  ResponseEntity<String> submit(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String again,
      Caller caller,
      CsrfToken token,
      HttpServletRequest request) {
    Optional<String> objection =
        next.equals(again)
            ? change.change(caller, current, next, request.getRemoteAddr())
            : Optional.of("The two new passwords differ. Type the same twice.");
    return objection
        .map(why -> answer(HttpStatus.BAD_REQUEST, why, caller, token))
        .orElseGet(() ->
            ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/dashboard")).build());
  }

  @PutMapping("/api/v1/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@RequestBody NewPassword asked, Caller caller, HttpServletRequest request) {
    if (asked.current() == null || asked.next() == null) {
      throw Parameters.refused("current, next", "null", "the password as it is and as it shall be");
    }
    change
        .change(caller, asked.current(), asked.next(), request.getRemoteAddr())
        .ifPresent(why -> {
          throw new ProblemException(ProblemKind.BAD_REQUEST, why);
        });
  }

  private ResponseEntity<String> answer(
      HttpStatus status, String notice, Caller caller, CsrfToken token) {
    return page.answer(
        status,
        token,
        Map.of(
            "notice",
            notice,
            "notice-hidden",
            notice.isEmpty() ? "hidden" : "",
            "name",
            caller.name()));
  }
}
