package io.btcpaytracker.dashboard.session;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/session}. */
@RestController
class SessionController {
  private final Session session;

  /**
   * The answer.
   *
   * @param demo the traffic is made up, and the page says so
   */
  record Session(boolean demo) {}

  SessionController(SessionProperties properties) {
    this.session = new Session(properties.isDemo());
  }

  @GetMapping("/api/v1/session")
  ResponseEntity<Session> session() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
  }
}
