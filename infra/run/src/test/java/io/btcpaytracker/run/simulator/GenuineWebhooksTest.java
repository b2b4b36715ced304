package io.btcpaytracker.run.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.story.Mix;
import io.btcpaytracker.run.simulator.story.Outcome;
import io.btcpaytracker.run.simulator.webhook.Receiver;
import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSources;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the simulator sends, as the product's own source sees it. */
class GenuineWebhooksTest {
  private static final Secret SECRET = new Secret("2tvkWz7MhXxQ3f9cUeJpR6bAyLdN");

  private final WebhookSource btcpay = WebhookSources.load().named("btcpay").orElseThrow();

  @Test
  void everyWebhookOfEveryOutcomeIsGenuineAndUnderstoodRetriesIncluded() throws Exception {
    try (Receiver receiver = new Receiver(n -> n % 7 == 0 ? 503 : 200);
        Simulator simulator = Simulator.start(everything(receiver), InstantSource.system())) {
      assertThat(simulator.awaitIdle(Duration.ofSeconds(30))).isTrue();

      for (Receiver.Request request : receiver.requests()) {
        Delivery delivery = new Delivery(lowerCase(request.headers()), request.body());
        assertThat(btcpay.verify(delivery, List.of(SECRET))).isInstanceOf(Verdict.Genuine.class);
        assertThat(btcpay.read(request.body()))
            .as(request.text())
            .isInstanceOfSatisfying(
                Reading.Understood.class,
                read -> assertThat(read.head().subject()).isInstanceOf(Head.Subject.Invoice.class));
      }
      assertThat(simulator.stats().events().retried()).isPositive();
    }
  }

  private static SimulatorSettings everything(Receiver receiver) {
    return SimulatorSettings.towards(receiver.address(), SECRET)
        .stores(6)
        .eventsPerSecond(1000)
        .invoicesMax(80L)
        .lifeSpeed(1e6)
        .retryScale(0)
        .mix(Mix.of(Outcome.values()))
        .build();
  }

  private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new HashMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    return lower;
  }
}
