package io.btcpaytracker.dashboard.guard;

/**
 * What the browser may load and run for us: our own files and one inline script, known by its hash.
 *
 * @param text the header's value
 */
public record ContentSecurityPolicy(String text) {

  /**
   * @param inlineScriptSha256 base64 digest of the only inline script, the import map
   */
  public static ContentSecurityPolicy allowing(String inlineScriptSha256) {
    return new ContentSecurityPolicy(
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'sha256-" + inlineScriptSha256 + "'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html"));
  }
}
