package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/summary} and {@code /api/v1/series}. */
@RestController
class TakingsController {
  private static final String HOUR = "hour";
  private static final String DAY = "day";
  private static final int DAYS_DEFAULT = 30;
  private static final int DAYS_MAX = 92;
  private static final int HOUR_DAYS_MAX = 7;
  private static final int SUMMARY_DAYS_MAX = 366;

  private final ReadModel readModel;
  private final InstantSource clock;

  TakingsController(ReadModel readModel, InstantSource clock) {
    this.readModel = readModel;
    this.clock = clock;
  }

  @GetMapping("/api/v1/summary")
  ResponseEntity<Summary> summary(
      @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    Asked asked = Asked.of(zone, asOf, clock.instant());
    Span span = Span.whole(asked.zone(), asked.days(from, to, SUMMARY_DAYS_MAX));
    StoreLimit only = stores.narrowedTo(Parameters.store(store));
    return Answers.of(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client -> summary(new TakingsQueries(client, only, asked.known()), span)));
  }

  @GetMapping("/api/v1/series")
  ResponseEntity<Series> series(
      @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable String store,
      @RequestParam(required = false) @Nullable String bucket,
      @RequestParam(required = false) @Nullable String days,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String atLeast,
      StoreLimit stores) {
    String unit = Parameters.oneOf("bucket", bucket, List.of(HOUR, DAY)).orElse(HOUR);
    Asked asked = Asked.of(zone, asOf, clock.instant());
    int lastDays = lastDays(days);
    Span span =
        unit.equals(HOUR)
            ? Span.hours(asked.zone(), asked.days(from, to, HOUR_DAYS_MAX))
            : Span.days(
                asked.zone(),
                from == null && to == null
                    ? Days.upTo(asked.today(), lastDays)
                    : asked.days(from, to, SUMMARY_DAYS_MAX));
    StoreLimit only = stores.narrowedTo(Parameters.store(store));
    return Answers.of(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client -> series(new TakingsQueries(client, only, asked.known()), span, unit)));
  }

  private static int lastDays(@Nullable String days) {
    return days == null ? DAYS_DEFAULT : Parameters.number("days", days, DAYS_MAX);
  }

  private static Summary summary(TakingsQueries asked, Span day) {
    var queries = new DayQueries(asked);
    var money = new MoneyTally(queries.money(day));
    var invoices = new InvoiceTally(queries.opened(day), queries.reached(day));
    return new Summary(
        day.from(),
        day.to(),
        day.zone().getId(),
        asked.asOf().orElse(null),
        money.takings(),
        money.pending(),
        money.takingsByMethod(),
        money.byClass(),
        money.paymentsWithoutAmount(),
        invoices.counts(),
        invoices.byAdditionalStatus(),
        invoices.funnel(),
        invoices.expiredUnpaid(),
        invoices.durations(),
        queries.lastEventAt().orElse(null));
  }

  private static Series series(TakingsQueries asked, Span span, String unit) {
    var queries = new SeriesQueries(asked);
    List<SeriesQueries.BucketAmount> amounts = queries.settledByBucket(span);
    Map<Integer, Long> settled = queries.settledInvoicesByBucket(span);
    Map<Integer, Long> opened = queries.openedInvoicesByBucket(span);
    List<Series.Point> points = new ArrayList<>();
    for (int i = 0; i < span.buckets(); i++) {
      points.add(
          new Series.Point(
              span.borders().get(i),
              amountsOf(i, amounts),
              settled.getOrDefault(i, 0L),
              opened.getOrDefault(i, 0L)));
    }
    return new Series(span.zone().getId(), unit, asked.asOf().orElse(null), points);
  }

  private static List<Series.Amount> amountsOf(
      int bucket, List<SeriesQueries.BucketAmount> amounts) {
    return amounts.stream()
        .filter(amount -> amount.bucket() == bucket)
        .map(SeriesQueries.BucketAmount::amount)
        .toList();
  }
}
