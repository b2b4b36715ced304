package io.btcpaytracker.run.backlog;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.Chronicle;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Chronicle.Settings SHORT = new Chronicle.Settings(7, 3, 200, START, EVERY);

  @Test
  void inGoodOrderEverythingComesOnceAndInTheOrderOfItsTime() {
    List<Delivery> deliveries = deliveries(Disorder.none(1));

    assertThat(deliveries).extracting(d -> d.event().at()).isSorted();
    assertThat(deliveries).extracting(Delivery::deliveryId).doesNotHaveDuplicates();
    assertThat(deliveries).extracting(d -> d.event().invoiceId()).containsAll(invoices());
  }

  @Test
  void theSameSeedTellsTheSame() {
    Disorder disorder = new Disorder(1.5, 0.2, 0.2);

    assertThat(deliveries(disorder))
        .extracting(Delivery::deliveryId)
        .isEqualTo(deliveries(disorder).stream().map(Delivery::deliveryId).toList());
  }

  @Test
  void aSecondWebhookTellsTheSameFactsByIdsOfItsOwn() {
    List<WebhookEvent> told = deliveries(Disorder.none(2)).stream().map(Delivery::event).toList();

    Map<String, List<WebhookEvent>> byWebhook =
        told.stream()
            .filter(event -> event.storeId().equals(told.getFirst().storeId()))
            .collect(groupingBy(WebhookEvent::webhookId));
    assertThat(byWebhook).hasSize(2);
    assertThat(byWebhook.values())
        .allSatisfy(events -> assertThat(events).hasSize(count(byWebhook) / 2));
    assertThat(told).extracting(WebhookEvent::originalDeliveryId).doesNotHaveDuplicates();
  }

  @Test
  void aRepetitionComesLaterAndNamesTheOriginal() {
    List<Delivery> deliveries = deliveries(new Disorder(1, 1, 0));

    Map<String, List<Delivery>> byOriginal =
        deliveries.stream().collect(groupingBy(d -> d.event().originalDeliveryId()));
    assertThat(byOriginal.values())
        .allSatisfy(
            two -> assertThat(two).extracting(Delivery::isAgain).containsExactly(false, true));
  }

  @Test
  void whatIsLateIsOvertaken() {
    List<Instant> times =
        deliveries(new Disorder(1, 0, 0.3)).stream().map(d -> d.event().at()).toList();

    assertThat(times).isNotEqualTo(times.stream().sorted().toList());
  }

  private static int count(Map<String, List<WebhookEvent>> byWebhook) {
    return byWebhook.values().stream().mapToInt(List::size).sum();
  }

  private static List<String> invoices() {
    List<String> invoices = new ArrayList<>();
    new Chronicle(SHORT).forEachRemaining(event -> invoices.add(event.invoiceId()));
    return invoices.stream().distinct().toList();
  }

  private static List<Delivery> deliveries(Disorder disorder) {
    List<Delivery> deliveries = new ArrayList<>();
    new Deliveries(new Chronicle(SHORT), disorder, Dice.of(SHORT.seed(), 0))
        .forEachRemaining(deliveries::add);
    return deliveries;
  }
}
