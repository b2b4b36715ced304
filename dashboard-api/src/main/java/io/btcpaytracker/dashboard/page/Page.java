package io.btcpaytracker.dashboard.page;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page as served. There is no data in it: its modules ask for that. */
record Page(String html, String etag) {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** The tag is weak, because the server may compress on the way. */
  Page(String html) {
    this(html, "W/\"" + Sha256.base64(html) + '"');
  }

  ResponseEntity<String> answer() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .eTag(etag)
        .body(html);
  }
}
