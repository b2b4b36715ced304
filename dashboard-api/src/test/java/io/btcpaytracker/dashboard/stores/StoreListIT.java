package io.btcpaytracker.dashboard.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoreListIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static TestDashboard dashboard;

  @BeforeAll
  static void start() {
    dashboard =
        TestDashboard.start(
            "--tracker.stores.secret-ending=beef",
            "--tracker.stores.gateway-url=http://localhost:7",
            "--tracker.stores.btcpay-host=https://pay.example.org");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void eachStoreIsThereOnceWithWhatItToldLast() {
    TestRows quiet = TestRows.of(dashboard, "quiet").invoice("i", "New", NOON);
    TestRows busy = TestRows.of(dashboard, "busy");
    busy.invoice("a", "New", NOON.plusSeconds(1))
        .invoice("b", "New", NOON)
        .invoice("c", "New", NOON);
    busy.delivery("accepted", NOON, new byte[0], null);
    busy.delivery("accepted", NOON.plusSeconds(9), new byte[0], null);
    quiet.delivery("rejected", NOON, new byte[0], null);
    dashboard.primary().sql("update delivery set type = 'InvoiceCreated'").update();
    TestStack.shared().awaitStandby();

    JsonNode stores = dashboard.json("/api/v1/stores").get("stores");

    assertThat(stores)
        .hasToString(
            """
            [{"storeId":"busy","firstInvoiceAt":"2026-03-01T12:00:00Z",\
            "lastInvoiceAt":"2026-03-01T12:00:01Z","lastDelivery":{"type":"InvoiceCreated",\
            "receivedAt":"2026-03-01T12:00:09Z"}},{"storeId":"quiet",\
            "firstInvoiceAt":"2026-03-01T12:00:00Z","lastInvoiceAt":"2026-03-01T12:00:00Z",\
            "lastDelivery":null}]\
            """);
  }

  @Test
  void theWebhookIsToldWithTheEndOfItsSecretOnly() {
    JsonNode webhook = dashboard.json("/api/v1/stores").get("webhook");

    assertThat(webhook.get("url").asString())
        .isEqualTo("http://localhost:7/api/webhooks/btcpay/events");
    assertThat(webhook.get("secretEnding").asString()).isEqualTo("beef");
    assertThat(webhook.get("btcpayHost").asString()).isEqualTo("https://pay.example.org");
  }
}
