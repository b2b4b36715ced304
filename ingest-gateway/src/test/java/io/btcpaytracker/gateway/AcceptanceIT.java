package io.btcpaytracker.gateway;

import static io.btcpaytracker.gateway.RunningGateway.PREVIOUS_SECRET;
import static io.btcpaytracker.gateway.RunningGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.gateway.LogReader.Entry;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.stack.TestStack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceIT {
  private static final String STORE = "9CiNzKoANXxmk5ayZngSXrHTiVvvgCrwrpFQd4m2K776";

  private final RunningGateway gateway = RunningGateway.shared();
  private final LogReader log = new LogReader(TestStack.shared().bootstrapServers());

  static List<String> samples() throws IOException {
    return Webhook.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsOnTheLogByteForByteOnceItIsAnswered(String file) {
    Webhook webhook = Webhook.sample(file);

    HttpResponse<String> answer = gateway.deliver(webhook);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Entry entry = log.entryOf(answer);
    assertThat(entry.body()).isEqualTo(webhook.body());
    assertThat(entry.event().getUnreadable()).isNull();
    assertThat(entry.event().getEventId()).isEqualTo(json(answer).get("eventId").asString());
    assertThat(entry.key()).startsWith(entry.event().getStoreId() + "/");
  }

  @Test
  void anInvoiceEventCarriesItsHeadItsFactsAndItsHeaders() {
    Instant before = Instant.now();

    Entry entry = log.entryOf(gateway.deliver(Webhook.sample("InvoiceReceivedPayment.json")));

    InvoiceEvent event = entry.event();
    assertThat(entry.record().topic()).isEqualTo("invoice-events");
    assertThat(entry.key()).isEqualTo(event.getStoreId() + "/" + event.getInvoiceId());
    assertThat(event.getSource()).isEqualTo("btcpay");
    assertThat(event.getSourceId()).isEqualTo("default");
    assertThat(event.getChannel()).isEqualTo(Channel.WEBHOOK);
    assertThat(event.getType()).isEqualTo("InvoiceReceivedPayment");
    assertThat(event.getReceivedAt()).isBetween(before, Instant.now());
    assertThat(event.getPayment().getValue()).matches("[0-9.]+");
    assertThat(event.getPayment().getCurrency()).isEqualTo("BTC");
    assertThat(event.getAfterExpiration()).isFalse();
    assertThat(entry.headers())
        .containsEntry(EventHeaders.SPEC_VERSION, "1.0")
        .containsEntry(EventHeaders.ID, event.getOriginalDeliveryId())
        .containsEntry(EventHeaders.SOURCE, "/sources/btcpay/default/stores/" + event.getStoreId())
        .containsEntry(EventHeaders.TYPE, "btcpay.InvoiceReceivedPayment")
        .containsEntry(EventHeaders.TIME, event.getOccurredAt().toString())
        .containsEntry(EventHeaders.SUBJECT, event.getInvoiceId())
        .containsEntry(EventHeaders.CONTENT_TYPE, EventHeaders.AVRO)
        .containsKey(EventHeaders.TRACE_PARENT);
  }

  @Test
  void aRedeliveryHasTheSameKeyAndThusTheSamePartition() {
    Entry first = log.entryOf(gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", "R1", "d1")));
    Entry again = log.entryOf(gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", "R1", "d2")));

    assertThat(again.key()).isEqualTo(first.key()).isEqualTo(STORE + "/R1");
    assertThat(again.record().partition()).isEqualTo(first.record().partition());
    assertThat(again.record().offset()).isGreaterThan(first.record().offset());
    assertThat(again.headers().get(EventHeaders.ID)).isEqualTo(first.headers().get("ce_id"));
    assertThat(again.event().getEventId()).isGreaterThan(first.event().getEventId());
  }

  @Test
  void aTraceIsContinued() {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    Webhook webhook = Webhook.invoiceEvent("InvoiceCreated", "T1", "d1");

    var answer =
        gateway.send(
            webhook.applyTo(
                gateway.request("/api/webhooks/btcpay/events").header("traceparent", parent)));

    assertThat(log.entryOf(answer).headers()).containsEntry(EventHeaders.TRACE_PARENT, parent);
  }

  @Test
  void anUnknownTypeOfAnInvoiceIsKeptWithItsInvoice() {
    Entry entry = log.entryOf(gateway.deliver(Webhook.invoiceEvent("InvoiceFrozen", "U1", "d1")));

    assertThat(entry.record().topic()).isEqualTo("invoice-events");
    assertThat(entry.event().getType()).isEqualTo("InvoiceFrozen");
    assertThat(entry.event().getUnreadable()).isNull();
  }

  @Test
  void aTestDeliveryStaysOutOfInvoiceEvents() {
    Entry entry =
        log.entryOf(
            gateway.deliver(
                Webhook.sample("variants/InvoiceCreated.test-delivery-until-2.2.x.json")));

    assertThat(entry.record().topic()).isEqualTo("store-events");
    assertThat(entry.event().getTest()).isTrue();
    assertThat(entry.key()).startsWith(entry.event().getStoreId() + "/__test__");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[",
        "{\"type\": \"InvoiceSettled\"}",
        "{\"type\": 7, \"storeId\": {}, \"invoiceId\": []}",
        "{\"type\": \"InvoiceSettled\", \"storeId\": \"s\", \"timestamp\": 1}",
        "{\"type\": \"InvoiceSettled\", \"type\": \"InvoiceExpired\", \"storeId\": \"s\"}",
        "\u0000\ud800"
      })
  void genuineButUnreadableIsKeptAndSaysWhy(String body) {
    Webhook webhook = Webhook.of(body);

    HttpResponse<String> answer = gateway.deliver(webhook);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Entry entry = log.entryOf(answer);
    assertThat(entry.record().topic()).isEqualTo("store-events");
    assertThat(entry.key()).isEqualTo("default/unreadable");
    assertThat(entry.event().getStoreId()).isNull();
    assertThat(entry.event().getType()).isEmpty();
    assertThat(entry.event().getUnreadable()).isNotBlank();
    assertThat(entry.body()).isEqualTo(webhook.body());
  }

  @Test
  void theLongestBodyFits() {
    String head = new String(Webhook.invoiceEvent("InvoiceCreated", "L1", "d1").body(), UTF_8);
    String padding = "x".repeat(2 * 1024 * 1024 - head.length());
    Webhook webhook = Webhook.of(head.replace("{}", "\"" + padding.substring(2) + "\""));
    assertThat(webhook.body()).hasSize(2 * 1024 * 1024 - 2);

    Entry entry = log.entryOf(gateway.deliver(webhook));

    assertThat(entry.body()).isEqualTo(webhook.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/webhooks/btcpay/events",
        "/api/webhooks/btcpay/events/",
        "/api/webhooks/btcpay/default",
        "/webhook",
        "/webhook/",
        "/webhook?from=btcpay"
      })
  void theDefaultSourceHasTheseAddresses(String path) {
    var answer = gateway.deliver(path, Webhook.invoiceEvent("InvoiceCreated", "P1", "d1"));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void theSecretBeforeTheRotationStillCounts() {
    Webhook webhook =
        Webhook.invoiceEvent("InvoiceCreated", "S1", "d1").signedWith(PREVIOUS_SECRET);

    assertThat(gateway.deliver(webhook).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherKindOfSourceHasItsPathWithoutTheGatewayKnowingIt() {
    var answer =
        gateway.send(
            gateway
                .request("/api/webhooks/plain/kiosk")
                .header("Plain-Secret", RunningGateway.SECRET)
                .POST(BodyPublishers.ofString("paid")));

    Entry entry = log.entryOf(answer);
    assertThat(entry.key()).isEqualTo("shop/7");
    assertThat(entry.headers()).containsEntry(EventHeaders.TYPE, "plain.Paid");
  }

  @Test
  void everyAnswerIsCounted() {
    gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", "M1", "d1"));
    gateway.get("/webhook");

    assertThat(gateway.management("/actuator/prometheus"))
        .contains("ingest_deliveries_total{source=\"default\",verdict=\"accepted\"}")
        .contains("ingest_deliveries_total{source=\"unknown\",verdict=\"method-not-allowed\"}")
        .contains("ingest_append_seconds_count{outcome=\"acknowledged\"}");
  }
}
