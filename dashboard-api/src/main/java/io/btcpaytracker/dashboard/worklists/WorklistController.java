package io.btcpaytracker.dashboard.worklists;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.invoices.list.InvoiceFilter;
import io.btcpaytracker.dashboard.invoices.list.InvoiceList;
import io.btcpaytracker.dashboard.invoices.list.InvoiceListing;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/worklists/{list}}: what the list of invoices shows, newest first. */
@RestController
class WorklistController {
  private final ReadModel readModel;
  private final WorklistProperties settings;
  private final InstantSource clock;

  WorklistController(ReadModel readModel, WorklistProperties settings, InstantSource clock) {
    this.readModel = readModel;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/api/v1/worklists/{list}")
  ResponseEntity<InvoiceList> list(
      @PathVariable String list,
      @RequestParam(required = false) @Nullable String store,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    Worklist worklist = Worklist.named(list);
    InvoiceFilter all = worklist.parameters(store).filter(stores);
    InvoiceFilter filter =
        worklist == Worklist.STUCK ? all.stuck(settings.stuck(clock.instant())) : all;
    var listing = InvoiceListing.of(filter, null, cursor, limit);
    return Answers.of(readModel.ask(Parameters.atLeast(atLeast), listing::ask));
  }
}
