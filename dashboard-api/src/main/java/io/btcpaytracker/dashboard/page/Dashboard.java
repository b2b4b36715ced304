package io.btcpaytracker.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page as served.
 *
 * @param html with the import map in its place
 * @param scriptSha256 base64 digest of the import map, the only inline script a browser may take
 */
record Dashboard(String html, String scriptSha256) {
  private static final String PLACE = "<!--importmap-->";

  static Dashboard of(String html, ImportMap map) {
    if (!html.contains(PLACE)) {
      throw new IllegalStateException(
          "static/dashboard.html has no %s (expected once, before the first module script); add it"
              .formatted(PLACE));
    }
    String script = "<script type=\"importmap\">" + map.text() + "</script>";
    return new Dashboard(html.replace(PLACE, script), sha256(map.text()));
  }

  /** Weak, because the server may compress on the way. */
  String etag() {
    return "W/\"" + sha256(html) + '"';
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
