package io.btcpaytracker.run.simulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.life.InvoiceStatus;
import io.btcpaytracker.run.simulator.story.Mix;
import io.btcpaytracker.run.simulator.story.Outcome;
import io.btcpaytracker.run.simulator.webhook.Receiver;
import io.btcpaytracker.sources.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole simulator against a real HTTP server on loopback. */
class SimulatorTest {
  static final Secret SECRET = new Secret("2tvkWz7MhXxQ3f9cUeJpR6bAyLdN");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  @Test
  void everyInvoiceLivesToItsEndAndEveryWebhookIsAccepted() throws Exception {
    try (Receiver receiver = new Receiver(_ -> 200);
        Simulator simulator = start(quick(receiver).invoicesMax(60L))) {

      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();

      assertThat(simulator.stats().invoices()).isEqualTo(60);
      assertThat(simulator.truth()).hasSize(60);
      assertThat(simulator.truth().values())
          .noneMatch(invoice -> invoice.status() == InvoiceStatus.New);
      assertThat(simulator.accepted()).hasSize(receiver.requests().size());
      assertThat(simulator.stats().events().dropped()).isZero();
    }
  }

  @Test
  void theSameSeedTellsTheSame() throws Exception {
    assertThat(heard(5)).isEqualTo(heard(5)).isNotEqualTo(heard(6));
  }

  @Test
  void aReceiverThatWasAwayHearsEverythingOnceInOrder() throws Exception {
    try (Receiver receiver = new Receiver(n -> n < 5 ? 503 : 200);
        Simulator simulator =
            start(quick(receiver).stores(1).invoicesMax(10L).retryScale(0.000_001))) {

      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();

      List<Long> timestamps =
          bodies(receiver).stream().map(body -> body.get("timestamp").asLong()).toList();
      assertThat(timestamps).isSorted();
      assertThat(simulator.stats().events().retried()).isEqualTo(5);
      assertThat(simulator.accepted()).hasSize(receiver.requests().size() - 5);
      assertThat(receiver.mostInFlight()).isEqualTo(1);
    }
  }

  @Test
  void theDaySoFarIsToldFirstWithItsOwnTimes() throws Exception {
    Instant now = InstantSource.system().instant();
    try (Receiver receiver = new Receiver(_ -> 200);
        Simulator simulator =
            start(quick(receiver).stores(1).invoicesMax(40L).backfill(Duration.ofHours(24), 20))) {

      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();

      List<Long> timestamps =
          bodies(receiver).stream().map(body -> body.get("timestamp").asLong()).toList();
      assertThat(timestamps).isSorted();
      assertThat(timestamps.getFirst()).isLessThan(now.minusSeconds(3600 * 12).getEpochSecond());
      assertThat(timestamps.getFirst()).isGreaterThan(now.minusSeconds(3600 * 25).getEpochSecond());
    }
  }

  @Test
  void onlyTheFirstWebhookShowsMetadataAsItWasGiven() throws Exception {
    try (Receiver receiver = new Receiver(_ -> 200);
        Simulator simulator =
            start(quick(receiver).stores(2).invoicesMax(20L).mix(Mix.of(Outcome.LIGHTNING)))) {
      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();

      for (JsonNode body : bodies(receiver)) {
        List<String> keys = List.copyOf(body.get("metadata").propertyNames());
        boolean created = body.get("type").asString().equals("InvoiceCreated");
        boolean sortedByLength =
            keys.stream()
                .map(String::length)
                .toList()
                .equals(keys.stream().map(String::length).sorted().toList());
        assertThat(sortedByLength).isEqualTo(!created);
      }
    }
  }

  @Test
  void eachWebhookOfAStoreHearsEverythingUnderIdsOfItsOwn() throws Exception {
    try (Receiver receiver = new Receiver(_ -> 200);
        Simulator simulator = start(quick(receiver).stores(1).webhooks(2).invoicesMax(10L))) {
      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();

      Map<String, List<String>> heard =
          bodies(receiver).stream()
              .collect(
                  groupingBy(
                      body -> body.get("webhookId").asString(),
                      mapping(body -> body.get("type") + " " + body.get("invoiceId"), toList())));
      assertThat(heard).hasSize(2);
      assertThat(heard.values()).allMatch(heard.values().iterator().next()::equals);
      assertThat(bodies(receiver))
          .extracting(body -> body.get("originalDeliveryId").asString())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aRestartLosesWhatWasNotDelivered() throws Exception {
    try (Receiver receiver = new Receiver(_ -> 503);
        Simulator simulator = start(quick(receiver).stores(2).invoicesMax(10L).retryScale(1))) {
      while (simulator.stats().invoices() < 10 || !simulator.isTradeOver()) {
        Thread.sleep(10);
      }

      simulator.restart();
      receiver.answerWith(200);

      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();
      assertThat(simulator.stats().events().forgotten()).isPositive();
      assertThat(simulator.truth()).hasSize(10);
    }
  }

  @Test
  void theRateIsAboutWhatWasAskedFor() throws Exception {
    try (Receiver receiver = new Receiver(_ -> 200);
        Simulator simulator =
            start(
                SimulatorSettings.towards(receiver.address(), SECRET)
                    .eventsPerSecond(400)
                    .lifeSpeed(1e6)
                    .mix(Mix.of(Outcome.LIGHTNING))
                    .duration(Duration.ofSeconds(2)))) {
      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();

      assertThat(simulator.stats().events().queued()).isBetween(560L, 1040L);
    }
  }

  /** Types by invoice: between invoices of different stores the order is a matter of luck. */
  private static Map<String, List<String>> heard(long seed) throws InterruptedException {
    try (Receiver receiver = new Receiver(_ -> 200);
        Simulator simulator = start(quick(receiver).seed(seed).invoicesMax(30L))) {
      assertThat(simulator.awaitIdle(LONG_ENOUGH)).isTrue();
      return bodies(receiver).stream()
          .collect(
              groupingBy(
                  body -> body.get("invoiceId").asString(),
                  mapping(
                      body ->
                          body.get("type")
                              + " "
                              + body.get("deliveryId")
                              + " "
                              + body.at("/payment/value"),
                      toList())));
    }
  }

  /** All outcomes, a day in a tenth of a second. */
  private static SimulatorSettingsBuilder quick(Receiver receiver) {
    return SimulatorSettings.towards(receiver.address(), SECRET)
        .eventsPerSecond(1000)
        .lifeSpeed(1e6)
        .mix(Mix.of(Outcome.values()));
  }

  private static Simulator start(SimulatorSettingsBuilder settings) {
    return Simulator.start(settings.build(), InstantSource.system());
  }

  private static List<JsonNode> bodies(Receiver receiver) {
    JsonMapper json = JsonMapper.shared();
    return receiver.requests().stream().map(request -> json.readTree(request.body())).toList();
  }
}
