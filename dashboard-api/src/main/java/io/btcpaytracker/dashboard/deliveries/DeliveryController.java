package io.btcpaytracker.dashboard.deliveries;

import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Cursor;
import io.btcpaytracker.dashboard.rest.Page;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/deliveries}: what BTCPay sent, what strangers sent, and what became of it. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
  private static final List<String> VERDICTS =
      List.of("accepted", "unreadable", "test", "rejected");

  private final ReadModel readModel;

  DeliveryController(ReadModel readModel) {
    this.readModel = readModel;
  }

  @GetMapping
  ResponseEntity<DeliveryList> list(
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String verdict,
      @RequestParam(required = false) @Nullable String atLeast) {
    int rows = Parameters.limit(limit);
    Optional<Cursor> after = Cursor.parse(cursor, 1);
    after.ifPresent(place -> Parameters.uuid("cursor", place.key().getFirst()));
    Optional<String> only = Parameters.oneOf("verdict", verdict, VERDICTS);
    return Answers.of(
        readModel
            .ask(
                Parameters.atLeast(atLeast),
                client -> new DeliveryQueries(client).newest(only, after, rows + 1))
            .map(found -> DeliveryList.of(Page.of(found, rows, DeliveryController::placeOf))));
  }

  @GetMapping("/{id}")
  ResponseEntity<DeliveryDetail> one(
      @PathVariable String id, @RequestParam(required = false) @Nullable String atLeast) {
    UUID wanted = Parameters.uuid("id", id);
    return Answers.ofOne(
        readModel.ask(
            Parameters.atLeast(atLeast), client -> new DeliveryQueries(client).one(wanted)),
        "Delivery '%s' is unknown (expected an id as in /api/v1/deliveries). If it is brand new, ask again in a moment."
            .formatted(wanted));
  }

  private static Cursor placeOf(Delivery last) {
    return new Cursor(last.receivedAt(), List.of(last.id().toString()));
  }

  record DeliveryList(List<Delivery> deliveries, @Nullable String next) {
    static DeliveryList of(Page<Delivery> page) {
      return new DeliveryList(page.rows(), page.next());
    }
  }
}
