package io.btcpaytracker.run.bench;

import io.btcpaytracker.run.simulator.wire.WebhookRequest;
import io.btcpaytracker.sources.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Sends webhooks at a steady rate, whether or not the earlier ones were answered: a system that
 * stalls is not spared the load of real senders.
 */
public final class WebhookLoad {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final URI webhook;
  private final Secret secret;
  private final LongSupplier nanos;

  public WebhookLoad(URI webhook, Secret secret, LongSupplier nanos) {
    this.webhook = webhook;
    this.secret = secret;
    this.nanos = nanos;
  }

  /** A webhook, and who is told of its way. */
  public interface Shipment {
    byte[] body();

    /** It is sent now; it was to be sent at this moment. */
    void due(long nanos);

    /** It was answered 2xx. */
    void answered(long nanos);
  }

  /** Returns when the last one was answered, or had its time. */
  public void run(int rate, int count, IntFunction<Shipment> shipments) {
    // The senders are closed, and with that awaited, before the client they use.
    try (HttpClient client = client();
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = nanos.getAsLong();
      for (int i = 0; i < count; i++) {
        Shipment shipment = shipments.apply(i);
        byte[] body = shipment.body();
        long due = start + i * NANOS_PER_SECOND / rate;
        waitUntil(due);
        shipment.due(due);
        senders.execute(() -> send(client, body, shipment));
      }
    }
  }

  private void waitUntil(long due) {
    for (long left = due - nanos.getAsLong(); left > 0; left = due - nanos.getAsLong()) {
      LockSupport.parkNanos(left);
    }
  }

  private void send(HttpClient client, byte[] body, Shipment shipment) {
    var request = WebhookRequest.of(webhook, secret, body, ANSWER_TIMEOUT);
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        shipment.answered(nanos.getAsLong());
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
