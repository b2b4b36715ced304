package io.btcpaytracker.dashboard.invoices;

import io.btcpaytracker.dashboard.invoices.list.InvoiceQueries;
import io.btcpaytracker.dashboard.readmodel.Answer;
import io.btcpaytracker.dashboard.readmodel.LogPosition;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.schemas.EventKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is below {@code /api/v1/invoices}: one of them. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceController {
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
}
