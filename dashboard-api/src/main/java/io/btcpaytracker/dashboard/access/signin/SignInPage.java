package io.btcpaytracker.dashboard.access.signin;

import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The sign-in form.
 *
 * @param provider whether people may also sign in by the identity provider
 */
record SignInPage(FormPage page, boolean provider) {
  static final String REFUSED_ELSEWHERE =
      "The identity provider did not confirm a user of ours. Ask an admin whether your e-mail address is a user's name here.";

  ResponseEntity<String> answer(
      HttpStatusCode status, CsrfToken token, String name, String notice, String to) {
    return page.answer(
        status,
        token,
        Map.of(
            "notice", notice,
            "notice-hidden", notice.isEmpty() ? "hidden" : "",
            "provider-hidden", provider ? "" : "hidden",
            "name", name,
            "to", to));
  }
}
