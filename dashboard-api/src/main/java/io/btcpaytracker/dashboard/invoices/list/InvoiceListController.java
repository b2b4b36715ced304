package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices}. */
@RestController
class InvoiceListController {
  private final ReadModel readModel;

  InvoiceListController(ReadModel readModel) {
    this.readModel = readModel;
  }

  @GetMapping("/api/v1/invoices")
  ResponseEntity<InvoiceList> list(
      @ModelAttribute InvoiceParameters which,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    var listing = InvoiceListing.of(which.filter(stores), sort, cursor, limit);
    return Answers.of(readModel.ask(Parameters.atLeast(atLeast), listing::ask));
  }
}
