package io.btcpaytracker.dashboard.page;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /} and {@code /dashboard}. */
@RestController
class PageController {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final Dashboard dashboard;

  PageController(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  @GetMapping("/")
  ResponseEntity<Void> root() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/dashboard")).build();
  }

  @GetMapping("/dashboard")
  ResponseEntity<String> dashboard() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .eTag(dashboard.etag())
        .body(dashboard.html());
  }
}
