package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.bench.BenchWebhooks.BenchWebhook;
import io.btcpaytracker.run.simulator.shop.Dice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Measures a running system: webhooks at a steady rate on one side, and on the other a viewer of
 * the live feed and a reader of the standby, who note when each comes out. Takes warm-up + duration
 * + patience at most; leaves its invoices behind in the system.
 */
public final class LatencyMeasurement {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Dice dice;

  LatencyMeasurement(InstantSource clock, LongSupplier nanos, Dice dice) {
    this.clock = clock;
    this.nanos = nanos;
    this.dice = dice;
  }

  /**
   * @throws IllegalStateException when feed or standby cannot be reached
   */
  public static LatencyResult run(LatencySettings settings) throws InterruptedException {
    return BenchConfiguration.measurement().measure(settings);
  }

  LatencyResult measure(LatencySettings settings) throws InterruptedException {
    Journeys journeys = new Journeys();
    BenchWebhooks webhooks = new BenchWebhooks(dice, clock);
    try (FeedWatch _ = FeedWatch.open(settings.feed(), journeys, nanos);
        RowWatch _ = RowWatch.open(settings.standby(), webhooks.storeId(), journeys, nanos)) {
      send(settings, webhooks, journeys);
      awaitArrivals(journeys, settings.patience());
    }
    return new LatencyResult(
        settings.rate(),
        settings.duration().toSeconds(),
        settings.warmUp().toSeconds(),
        Runtime.getRuntime().availableProcessors(),
        Arrays.stream(Hop.values()).map(journeys::result).toList());
  }

  private void send(LatencySettings settings, BenchWebhooks webhooks, Journeys journeys) {
    int warmUp = Math.toIntExact(settings.rate() * settings.warmUp().toSeconds());
    int counted = Math.toIntExact(settings.rate() * settings.duration().toSeconds());
    new WebhookLoad(settings.webhook(), settings.secret(), nanos)
        .run(
            settings.rate(),
            warmUp + counted,
            i -> new Observed(webhooks.next(), journeys, i >= warmUp));
  }

  /** A webhook whose journey is followed. */
  private record Observed(BenchWebhook webhook, Journeys journeys, boolean counted)
      implements WebhookLoad.Shipment {
    @Override
    public byte[] body() {
      return webhook.body();
    }

    @Override
    public void due(long nanos) {
      journeys.begin(webhook.invoiceId(), nanos, counted);
    }

    @Override
    public void answered(long nanos) {
      journeys.arrived(Hop.ANSWERED, webhook.invoiceId(), nanos);
    }
  }

  private static void awaitArrivals(Journeys journeys, Duration patience)
      throws InterruptedException {
    for (long looks = patience.dividedBy(LOOK_AGAIN);
        looks > 0 && !journeys.allArrived();
        looks--) {
      Thread.sleep(LOOK_AGAIN);
    }
  }
}
