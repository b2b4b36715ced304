package io.btcpaytracker.dashboard.takings;

import static java.util.stream.Collectors.groupingBy;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.takings.StoreSeries.StoreLine;
import io.btcpaytracker.dashboard.takings.StoreSeriesQueries.StoreAmount;
import io.btcpaytracker.dashboard.takings.StoreSeriesQueries.StoreOpened;
import io.btcpaytracker.dashboard.takings.Summary.Funnel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/series/stores}: every merchant's days beside each other. */
@RestController
class StoreSeriesController {
  private static final int DAYS_MAX = 31;
  private static final int STORES_MAX = 200;

  private final ReadModel readModel;
  private final InstantSource clock;

  StoreSeriesController(ReadModel readModel, InstantSource clock) {
    this.readModel = readModel;
    this.clock = clock;
  }

  @GetMapping("/api/v1/series/stores")
  ResponseEntity<StoreSeries> series(
      @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    Asked asked = Asked.of(zone, asOf, clock.instant());
    Span span = Span.days(asked.zone(), asked.days(from, to, DAYS_MAX));
    StoreLimit only = stores.narrowedTo(Parameters.store(store));
    return Answers.of(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client -> series(new TakingsQueries(client, only, asked.known()), span)));
  }

  private static StoreSeries series(TakingsQueries asked, Span span) {
    var queries = new StoreSeriesQueries(asked);
    List<StoreOpened> found = queries.opened(span, STORES_MAX + 1);
    List<StoreOpened> shown = found.subList(0, Math.min(found.size(), STORES_MAX));
    Map<String, List<StoreAmount>> settled =
        queries.settled(span, shown.stream().map(StoreOpened::storeId).toList()).stream()
            .collect(groupingBy(StoreAmount::storeId));
    return new StoreSeries(
        span.zone().getId(),
        asked.asOf().orElse(null),
        span.borders().subList(0, span.buckets()),
        shown.stream()
            .map(opened ->
                line(opened, settled.getOrDefault(opened.storeId(), List.of()), span.buckets()))
            .toList(),
        found.size() <= STORES_MAX);
  }

  private static StoreLine line(StoreOpened opened, List<StoreAmount> settled, int days) {
    return new StoreLine(
        opened.storeId(),
        new Funnel(opened.opened(), opened.paid(), opened.settled()),
        IntStream.range(0, days).mapToObj(day -> ofDay(day, settled)).toList());
  }

  private static List<Taking> ofDay(int day, List<StoreAmount> settled) {
    return settled.stream()
        .filter(amount -> amount.bucket() == day)
        .map(StoreAmount::taking)
        .toList();
  }
}
