package io.btcpaytracker.run.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import io.btcpaytracker.sources.Secret;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Against a real HTTP server on loopback; ten minutes of waiting take six milliseconds. */
class WebhookQueueTest {
  private static final double SCALE = 0.00001;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Ledger ledger = new Ledger(1000);
  private final AtomicInteger ids = new AtomicInteger();
  private Receiver receiver;
  private WebhookQueue queue;

  @AfterEach
  void close() {
    queue.close();
    receiver.close();
    client.close();
  }

  @Test
  void eventsArriveInOrderOneAtATime() throws Exception {
    start(SCALE, _ -> 204);

    for (int i = 0; i < 20; i++) {
      queue.add(event("d" + i));
    }

    until(() -> ledger.counts().accepted() == 20);
    assertThat(receiver.mostInFlight()).isEqualTo(1);
    assertThat(bodies())
        .extracting(body -> body.get("deliveryId").asString())
        .startsWith("d0", "d1", "d2")
        .endsWith("d18", "d19");
    assertThat(ledger.accepted().keySet()).startsWith("d0").endsWith("d19").hasSize(20);
  }

  @Test
  void aFailingEventIsRetriedAsARedeliveryWhileTheOthersWait() throws Exception {
    start(SCALE, n -> n < 3 ? 503 : 200);

    queue.add(event("first"));
    queue.add(event("second"));

    until(() -> ledger.counts().accepted() == 2);
    assertThat(bodies())
        .extracting(body -> body.get("originalDeliveryId").asString())
        .containsExactly("first", "first", "first", "first", "second");
    assertThat(bodies())
        .extracting(body -> body.get("deliveryId").asString())
        .containsExactly("first", "retry-1", "retry-2", "retry-3", "second");
    assertThat(bodies())
        .extracting(body -> body.get("isRedelivery").asBoolean())
        .containsExactly(false, true, true, true, false);
    assertThat(bodies()).extracting(body -> body.get("timestamp").asLong()).containsOnly(1_000L);
    assertThat(ledger.counts()).isEqualTo(new Counts(2, 5, 2, 3, 0, 0));
    assertThat(ledger.accepted().get("first").deliveryId()).isEqualTo("retry-3");
  }

  @Test
  void afterNineAttemptsTheEventIsDroppedAndTheQueueGoesOn() throws Exception {
    start(SCALE, n -> n < 9 ? 500 : 200);

    queue.add(event("lost"));
    queue.add(event("next"));

    until(() -> ledger.counts().accepted() == 1);
    assertThat(ledger.counts()).isEqualTo(new Counts(2, 10, 1, 8, 1, 0));
    assertThat(ledger.accepted()).containsOnlyKeys("next");
  }

  @Test
  void aRefusedEventIsDroppedAtOnce() throws Exception {
    start(1, n -> n == 0 ? 404 : 200);

    queue.add(event("lost"));
    queue.add(event("next"));

    until(() -> ledger.counts().accepted() == 1);
    assertThat(ledger.counts()).isEqualTo(new Counts(2, 2, 1, 0, 1, 0));
  }

  @Test
  void aSilentReceiverIsTriedAgain() throws Exception {
    start(SCALE, n -> n == 0 ? Receiver.SILENCE : 200);

    queue.add(event("slow"));

    until(() -> ledger.counts().accepted() == 1);
    assertThat(ledger.counts().retried()).isEqualTo(1);
  }

  @Test
  void aRestartForgetsWhatWaitsAndWhatWouldBeRetried() throws Exception {
    start(1, _ -> 503);
    queue.add(event("retrying"));
    queue.add(event("waiting"));
    until(() -> ledger.counts().sent() == 1);
    until(() -> receiver.requests().size() == 1);

    queue.restart();

    until(() -> ledger.counts().forgotten() == 2);
    receiver.answerWith(200);
    queue.add(event("new"));
    until(() -> ledger.counts().accepted() == 1);
    assertThat(ledger.accepted()).containsOnlyKeys("new");
    assertThat(ledger.counts().waiting()).isZero();
  }

  private void start(double scale, IntUnaryOperator answer) {
    receiver = new Receiver(answer);
    Target target = new Target(client, receiver.address(), new Secret("s"), Duration.ofMillis(500));
    queue =
        WebhookQueue.start(
            "test", target, new RetryRules(scale), ledger, () -> "retry-" + ids.incrementAndGet());
  }

  private List<JsonNode> bodies() {
    JsonMapper json = JsonMapper.shared();
    return receiver.requests().stream().map(request -> json.readTree(request.body())).toList();
  }

  private static WebhookEvent event(String id) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    return new WebhookEvent(
        "InvoiceCreated", "webhook", id, Instant.ofEpochSecond(1_000), "store", "i", none, none);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).as("within 10 s").isTrue();
  }
}
