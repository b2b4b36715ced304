package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.bench.BenchWebhooks.BenchWebhook;
import io.btcpaytracker.run.simulator.wire.WebhookRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Sends webhooks at a steady rate, whether or not the earlier ones were answered: a system that
 * stalls is not spared the load of real senders.
 */
final class WebhookLoad {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final LatencySettings settings;
  private final BenchWebhooks webhooks;
  private final Journeys journeys;
  private final LongSupplier nanos;

  WebhookLoad(
      LatencySettings settings, BenchWebhooks webhooks, Journeys journeys, LongSupplier nanos) {
    this.settings = settings;
    this.webhooks = webhooks;
    this.journeys = journeys;
    this.nanos = nanos;
  }

  /** Returns when the last one was answered, or had its time. */
  void run() {
    long warmUp = settings.rate() * settings.warmUp().toSeconds();
    long all = warmUp + settings.rate() * settings.duration().toSeconds();
    // The senders are closed, and with that awaited, before the client they use.
    try (HttpClient client = client();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = nanos.getAsLong();
      for (long i = 0; i < all; i++) {
        BenchWebhook webhook = webhooks.next();
        long due = start + i * NANOS_PER_SECOND / settings.rate();
        waitUntil(due);
        journeys.begin(webhook.invoiceId(), due, i >= warmUp);
        senders.execute(() -> send(client, webhook));
      }
    }
  }

  private void waitUntil(long due) {
    for (long left = due - nanos.getAsLong(); left > 0; left = due - nanos.getAsLong()) {
      LockSupport.parkNanos(left);
    }
  }

  private void send(HttpClient client, BenchWebhook webhook) {
    var request =
        WebhookRequest.of(settings.webhook(), settings.secret(), webhook.body(), ANSWER_TIMEOUT);
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        journeys.arrived(Hop.ANSWERED, webhook.invoiceId(), nanos.getAsLong());
      }
    } catch (IOException _) {
      // It stays among the missing, which is what the result says about it.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
