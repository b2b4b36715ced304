package io.btcpaytracker.dashboard.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** A page with a form and without scripts; what varies stands in it as {@code {{name}}}. */
record FormPage(String html) {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  static FormPage of(String file) throws IOException {
    return new FormPage(new ClassPathResource("static/" + file).getContentAsString(UTF_8));
  }

  ResponseEntity<String> answer(
      HttpStatusCode status, CsrfToken token, Map<String, String> values) {
    String page = html.replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()));
    for (var value : values.entrySet()) {
      page = page.replace("{{" + value.getKey() + "}}", HtmlUtils.htmlEscape(value.getValue()));
    }
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(page);
  }
}
