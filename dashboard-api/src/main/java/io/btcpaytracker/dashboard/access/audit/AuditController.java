package io.btcpaytracker.dashboard.access.audit;

import io.btcpaytracker.dashboard.paging.Cursor;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.util.List;
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

  record AuditLog(
      List<AuditQueries.Line> deeds, @Nullable String next, @Nullable String previous) {}

  /** From the primary: whoever has just done something finds it. */
  @GetMapping("/api/v1/audit")
  ResponseEntity<AuditLog> list(
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var wish =
        new Wish(
            AuditQueries.NEWEST,
            Cursor.parse(cursor, AuditQueries.NEWEST),
            Parameters.limit(limit));
    var page = primary.change(client -> new AuditQueries(client).page(wish));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new AuditLog(page.rows(), page.next(), page.previous()));
  }
}
