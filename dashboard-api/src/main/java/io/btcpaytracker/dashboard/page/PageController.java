package io.btcpaytracker.dashboard.page;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /} and the pages. */
@RestController
class PageController {
  private final Pages pages;

  PageController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<Void> root() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/dashboard")).build();
  }

  @GetMapping("/dashboard")
  ResponseEntity<String> dashboard() {
    return pages.named(PageName.DASHBOARD).answer();
  }

  @GetMapping("/invoices")
  ResponseEntity<String> invoices() {
    return pages.named(PageName.INVOICES).answer();
  }

  /** The same for all invoices; what is unknown, or not the caller's, the page is told by REST. */
  @GetMapping("/invoices/*/*")
  ResponseEntity<String> invoice() {
    return pages.named(PageName.INVOICE).answer();
  }

  @GetMapping("/logs")
  ResponseEntity<String> logs() {
    return pages.named(PageName.LOGS).answer();
  }

  @GetMapping("/pipeline")
  ResponseEntity<String> pipeline() {
    return pages.named(PageName.PIPELINE).answer();
  }

  @GetMapping("/settings")
  ResponseEntity<String> settings() {
    return pages.named(PageName.SETTINGS).answer();
  }
}
