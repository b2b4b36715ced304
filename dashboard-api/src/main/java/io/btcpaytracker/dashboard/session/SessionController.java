package io.btcpaytracker.dashboard.session;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Role;
import io.btcpaytracker.dashboard.access.door.DemoAccess;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/session}: who the page is shown to. */
@RestController
class SessionController {
  private final DemoAccess demo;

  SessionController(DemoAccess demo) {
    this.demo = demo;
  }

  /**
   * The answer.
   *
   * @param demo the traffic is made up, and the page says so
   * @param way session, token or demo
   * @param role null for tokens and guests
   * @param stores those that can be seen; null for all
   */
  record Session(
      boolean demo,
      String name,
      String way,
      @Nullable String role,
      List<String> rights,
      @Nullable List<String> stores,
      boolean passwordDue) {}

  @GetMapping("/api/v1/session")
  ResponseEntity<Session> session(Caller caller, CsrfToken csrf) {
    // Asked for, so that its cookie is set: the page will need it to change something.
    csrf.getToken();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Session(
                demo.isDemo(),
                caller.name(),
                caller.way().name().toLowerCase(Locale.ROOT),
                caller.role().map(Role::text).orElse(null),
                caller.rights().stream()
                    .map(right -> right.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList(),
                caller.stores().only().map(only -> only.stream().sorted().toList()).orElse(null),
                caller.passwordDue()));
  }
}
