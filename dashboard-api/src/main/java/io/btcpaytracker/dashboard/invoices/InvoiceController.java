package io.btcpaytracker.dashboard.invoices;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.readmodel.Answer;
import io.btcpaytracker.dashboard.readmodel.LogPosition;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Cursor;
import io.btcpaytracker.dashboard.rest.Page;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.schemas.EventKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices} and what is below it. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceController {
  private static final List<String> STATUSES =
      List.of("New", "Processing", "Settled", "Expired", "Invalid", "Unknown");
  private static final String UNKNOWN =
      "Invoice '%s' of store '%s' is unknown (expected ids as in /api/v1/invoices). If it is brand new, ask with ?atLeast= and the place of its event.";

  private final ReadModel readModel;
  private final PastInvoices past;
  private final InstantSource clock;

  InvoiceController(ReadModel readModel, PastInvoices past, InstantSource clock) {
    this.readModel = readModel;
    this.past = past;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<InvoiceList> list(
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String store,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    int rows = Parameters.limit(limit);
    Optional<Cursor> after = Cursor.parse(cursor, 2);
    var filter =
        new InvoiceFilter(
            stores.narrowedTo(Parameters.store(store)),
            Parameters.oneOf("status", status, STATUSES));
    return Answers.of(
        readModel
            .ask(
                Parameters.atLeast(atLeast),
                client -> new InvoiceQueries(client).newest(filter, after, rows + 1))
            .map(found -> InvoiceList.of(Page.of(found, rows, InvoiceController::placeOf))));
  }

  @GetMapping("/{store}/{id}")
  ResponseEntity<InvoiceDetail> one(
      @PathVariable String store,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String atLeast) {
    LogPosition least = Parameters.atLeast(atLeast);
    return Answers.ofOne(
        Parameters.asOf(asOf, clock.instant())
            .map(moment -> then(least, new EventKey(store, id), moment))
            .orElseGet(() -> readModel.ask(least, client -> detail(client, store, id))),
        UNKNOWN.formatted(id, store));
  }

  /** The rows' connection is given back before the log is read. */
  private Answer<Optional<InvoiceDetail>> then(LogPosition least, EventKey key, Instant asOf) {
    return readModel
        .ask(least, client -> knownQueries(client, key).by(asOf, PastInvoices.EVENTS_MAX + 1))
        .map(known -> past.at(asOf, key, known));
  }

  @GetMapping("/{store}/{id}/timeline")
  ResponseEntity<Timeline> timeline(
      @PathVariable String store,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String atLeast) {
    Optional<Instant> moment = Parameters.asOf(asOf, clock.instant());
    return Answers.ofOne(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client ->
                Optional.of(timelineQueries(client, store, id).timeline(moment))
                    .filter(timeline -> !timeline.events().isEmpty())),
        moment.map(then -> unknownThen(store, id, then)).orElse(UNKNOWN.formatted(id, store)));
  }

  private static Optional<InvoiceDetail> detail(JdbcClient client, String store, String id) {
    var told = timelineQueries(client, store, id);
    return new InvoiceQueries(client)
        .one(store, id)
        .map(invoice ->
            InvoiceDetail.of(
                invoice,
                told.payments(),
                told.timeline(Optional.empty()),
                new PersonQueries(client, store, id).person()));
  }

  private static String unknownThen(String store, String id, Instant asOf) {
    return "Nothing was known of invoice '%s' of store '%s' at %s (expected a later moment, or ids as in /api/v1/invoices). Leave asOf out for what is known now."
        .formatted(id, store, asOf);
  }

  private static KnownQueries knownQueries(JdbcClient client, EventKey key) {
    return new KnownQueries(
        client, Parameters.id("store", key.storeId()), Parameters.id("id", key.subjectId()));
  }

  private static TimelineQueries timelineQueries(JdbcClient client, String store, String id) {
    return new TimelineQueries(client, Parameters.id("store", store), Parameters.id("id", id));
  }

  private static Cursor placeOf(Invoice last) {
    return new Cursor(last.openedAt(), List.of(last.storeId(), last.invoiceId()));
  }

  record InvoiceList(List<Invoice> invoices, @Nullable String next) {
    static InvoiceList of(Page<Invoice> page) {
      return new InvoiceList(page.rows(), page.next());
    }
  }
}
