package io.btcpaytracker.dashboard.access.sessions;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Right;
import io.btcpaytracker.dashboard.access.audit.Action;
import io.btcpaytracker.dashboard.access.audit.AuditRows;
import io.btcpaytracker.dashboard.access.audit.Deed;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/sessions}: one's own; an admin's list holds everybody's. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionsController {
  private final WriteModel primary;
  private final Passes passes;
  private final AccessProperties settings;
  private final InstantSource clock;

  SessionsController(
      WriteModel primary, Passes passes, AccessProperties settings, InstantSource clock) {
    this.primary = primary;
    this.passes = passes;
    this.settings = settings;
    this.clock = clock;
  }

  record SessionList(List<SessionQueries.OpenSession> sessions) {}

  /** How many were ended. */
  record Ended(int ended) {}

  @GetMapping
  ResponseEntity<SessionList> list(Caller caller) {
    Instant now = clock.instant();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new SessionList(
                primary.change(client ->
                    new SessionQueries(client)
                        .open(reachOf(caller), now, now.minus(settings.sessionIdle())))));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, Caller caller, HttpServletRequest request) {
    UUID session = Parameters.uuid("id", id);
    boolean ended =
        primary.change(client -> {
          Optional<String> account = new SessionRows(client).end(session, reachOf(caller));
          account.ifPresent(whose ->
              new AuditRows(client)
                  .add(
                      new Deed(
                          caller.name(),
                          Action.SESSION_ENDED,
                          whose,
                          session.toString(),
                          request.getRemoteAddr()),
                      clock.instant()));
          return account.isPresent();
        });
    passes.forgetAll();
    if (!ended) {
      throw new ProblemException(
          ProblemKind.NOT_FOUND,
          "Session '%s' is unknown (expected an id as in /api/v1/sessions). It may have ended by itself."
              .formatted(session));
    }
  }

  /** Signs out everywhere else. */
  @DeleteMapping
  Ended endOthers(Caller caller, HttpServletRequest request) {
    int ended =
        primary.change(client -> {
          int others =
              new SessionRows(client)
                  .endAll(caller.name(), caller.credential().map(Caller.Credential::id));
          new AuditRows(client)
              .add(
                  new Deed(
                      caller.name(),
                      Action.SESSION_ENDED,
                      caller.name(),
                      others + " others",
                      request.getRemoteAddr()),
                  clock.instant());
          return others;
        });
    passes.forgetAll();
    return new Ended(ended);
  }

  private static Optional<String> reachOf(Caller caller) {
    return caller.rights().contains(Right.ADMIN) ? Optional.empty() : Optional.of(caller.name());
  }
}
