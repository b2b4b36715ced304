package io.btcpaytracker.dashboard.deliveries;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.paging.Cursor;
import io.btcpaytracker.dashboard.paging.Page;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/deliveries}: what BTCPay sent, what strangers sent, and what became of it. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
  private final ReadModel readModel;

  DeliveryController(ReadModel readModel) {
    this.readModel = readModel;
  }

  @GetMapping
  ResponseEntity<DeliveryList> list(
      @ModelAttribute DeliveryParameters which,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    DeliveryFilter filter = which.filter(stores);
    var wish =
        new Wish(
            DeliveryQueries.NEWEST,
            Cursor.parse(cursor, DeliveryQueries.NEWEST),
            Parameters.limit(limit));
    return Answers.of(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client -> {
              var queries = new DeliveryQueries(client, filter.stores());
              return DeliveryList.of(queries.page(filter, wish), queries.keptFrom());
            }));
  }

  @GetMapping("/{id}")
  ResponseEntity<DeliveryDetail> one(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    UUID wanted = Parameters.uuid("id", id);
    return Answers.ofOne(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client -> orGone(new DeliveryQueries(client, stores), wanted)),
        "Delivery '%s' is unknown (expected an id as in /api/v1/deliveries). If it is brand new, ask again in a moment."
            .formatted(wanted));
  }

  /** A delivery that was here once is not unknown. */
  private static Optional<DeliveryDetail> orGone(DeliveryQueries queries, UUID id) {
    Optional<DeliveryDetail> found = queries.one(id);
    if (found.isEmpty()) {
      queries
          .keptFrom()
          .filter(from -> DeliveryQueries.givenAt(id).filter(at -> at.isBefore(from)).isPresent())
          .ifPresent(from -> {
            throw new ProblemException(
                ProblemKind.GONE,
                "Delivery '%s' is from before %s (expected one since then: TRACKER_DELIVERY_RETENTION keeps no older ones here). Its event is still on the log."
                    .formatted(id, from));
          });
    }
    return found;
  }

  /**
   * @param next cursor of the page behind; null at the end
   * @param previous cursor of the page before; null at the start
   * @param complete false when looking ended early: there may be more, the cursor goes on from
   *     there
   * @param keptFrom before it deliveries are no longer kept; null when all are
   */
  record DeliveryList(
      List<Delivery> deliveries,
      @Nullable String next,
      @Nullable String previous,
      boolean complete,
      @Nullable Instant keptFrom) {
    static DeliveryList of(Page<Delivery> page, Optional<Instant> keptFrom) {
      return new DeliveryList(
          page.rows(), page.next(), page.previous(), page.complete(), keptFrom.orElse(null));
    }
  }
}
