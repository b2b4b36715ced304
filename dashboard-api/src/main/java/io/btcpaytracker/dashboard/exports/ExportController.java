package io.btcpaytracker.dashboard.exports;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.deliveries.DeliveryFilter;
import io.btcpaytracker.dashboard.deliveries.DeliveryParameters;
import io.btcpaytracker.dashboard.invoices.list.InvoiceFilter;
import io.btcpaytracker.dashboard.invoices.list.InvoiceParameters;
import io.btcpaytracker.dashboard.rest.Parameters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/exports}: the lists as files, picked by the parameters of the lists. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportController {
  private static final String CSV = "text/csv";
  private static final String JSONL = "application/x-ndjson";

  private final Exports exports;
  private final ExportBook book;

  ExportController(Exports exports, ExportBook book) {
    this.exports = exports;
    this.book = book;
  }

  /** Those of the caller. */
  record ExportList(List<Progress.Export> exports) {}

  @GetMapping
  ResponseEntity<ExportList> list(Caller caller) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ExportList(book.of(caller)));
  }

  @GetMapping(path = "/invoices.csv", produces = CSV)
  void invoicesCsv(
      @ModelAttribute InvoiceParameters which,
      @RequestParam(required = false) @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    send(invoices(Grain.INVOICES, which, caller), Format.CSV, atLeast, caller, response);
  }

  @GetMapping(path = "/invoices.jsonl", produces = JSONL)
  void invoicesJsonl(
      @ModelAttribute InvoiceParameters which,
      @RequestParam(required = false) @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    send(invoices(Grain.INVOICES, which, caller), Format.JSONL, atLeast, caller, response);
  }

  @GetMapping(path = "/payments.csv", produces = CSV)
  void paymentsCsv(
      @ModelAttribute InvoiceParameters which,
      @RequestParam(required = false) @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    send(invoices(Grain.PAYMENTS, which, caller), Format.CSV, atLeast, caller, response);
  }

  @GetMapping(path = "/payments.jsonl", produces = JSONL)
  void paymentsJsonl(
      @ModelAttribute InvoiceParameters which,
      @RequestParam(required = false) @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    send(invoices(Grain.PAYMENTS, which, caller), Format.JSONL, atLeast, caller, response);
  }

  @GetMapping(path = "/deliveries.csv", produces = CSV)
  void deliveriesCsv(
      @ModelAttribute DeliveryParameters which,
      @RequestParam(required = false) @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    send(deliveries(which, caller), Format.CSV, atLeast, caller, response);
  }

  @GetMapping(path = "/deliveries.jsonl", produces = JSONL)
  void deliveriesJsonl(
      @ModelAttribute DeliveryParameters which,
      @RequestParam(required = false) @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    send(deliveries(which, caller), Format.JSONL, atLeast, caller, response);
  }

  private void send(
      ExportQuery query,
      Format format,
      @Nullable String atLeast,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    exports.send(query, format, Parameters.atLeast(atLeast), caller, response);
  }

  private static ExportQuery invoices(Grain grain, InvoiceParameters which, Caller caller) {
    InvoiceFilter filter = which.filter(caller.stores());
    return new ExportQuery(grain, filter.conditions(), filter::bind);
  }

  private static ExportQuery deliveries(DeliveryParameters which, Caller caller) {
    DeliveryFilter filter = which.filter(caller.stores());
    return new ExportQuery(Grain.DELIVERIES, filter.conditions(), filter::bind);
  }
}
