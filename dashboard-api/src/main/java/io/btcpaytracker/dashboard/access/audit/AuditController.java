package io.btcpaytracker.dashboard.access.audit;

import io.btcpaytracker.dashboard.readmodel.WriteModel;
import io.btcpaytracker.dashboard.rest.Cursor;
import io.btcpaytracker.dashboard.rest.Page;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/audit}, for admins. */
@RestController
class AuditController {
  private final WriteModel primary;

  AuditController(WriteModel primary) {
    this.primary = primary;
  }

  record AuditLog(List<AuditQueries.Line> deeds, @Nullable String next) {}

  /** From the primary: whoever has just done something finds it. */
  @GetMapping("/api/v1/audit")
  ResponseEntity<AuditLog> list(
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int rows = Parameters.limit(limit);
    Optional<Cursor> after = Cursor.parse(cursor, 1);
    after.ifPresent(place -> Parameters.serial("cursor", place.key().getFirst()));
    var page =
        Page.of(
            primary.change(client -> new AuditQueries(client).newest(after, rows + 1)),
            rows,
            last -> new Cursor(last.at(), List.of(Long.toString(last.id()))));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new AuditLog(page.rows(), page.next()));
  }
}
