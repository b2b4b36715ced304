package io.btcpaytracker.dashboard.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InvoicesIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void aLineTellsWhatWasPaidNet() {
    TestRows.of(dashboard, "line")
        .invoice("a", "Settled", NOON)
        .payment("a", "p1", "0.5", NOON)
        .payment("a", "p2", "0.25000001", NOON)
        .payment("a", "p3", "3", "Invalid", NOON, null);
    TestStack.shared().awaitStandby();

    assertThat(
            dashboard
                .json("/api/v1/invoices?store=line&status=Settled")
                .get("invoices")
                .get(0)
                .toString())
        .isEqualTo(
            """
            {"storeId":"line","invoiceId":"a","status":"Settled","additionalStatus":"None",\
            "openedAt":"2026-03-01T12:00:00Z","statusSince":"2026-03-01T12:00:00Z",\
            "settledAt":"2026-03-01T12:00:00Z","expiresAt":null,"amount":"12.50","currency":"EUR",\
            "orderId":"order-7","itemDescription":null,\
            "methods":["BTC-LN"],"paid":[{"currency":"BTC","amount":"0.74999999"}],"payments":2}\
            """);
    assertThat(dashboard.json("/api/v1/invoices?store=line&status=New").get("invoices")).isEmpty();
  }

  @Test
  void anInvoiceHasItsPaymentsAndItsTimelineInLogOrder() {
    TestRows.of(dashboard, "detail")
        .invoice("a", "Settled", NOON)
        .payment("a", "p1", "0.5", NOON)
        .event("a", 9, "InvoiceSettled")
        .event("a", 3, "InvoiceCreated", "Moved", "Unknown", "New");
    TestStack.shared().awaitStandby();

    JsonNode invoice = dashboard.json("/api/v1/invoices/detail/a");
    JsonNode events = invoice.get("timeline").get("events");

    assertThat(invoice.get("payments").get(0).get("id").asString()).isEqualTo("p1");
    assertThat(invoice.get("payments").get(0).get("destination").asString()).isEqualTo("lnbc1");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).get("type").asString()).isEqualTo("InvoiceCreated");
    assertThat(events.get(0).get("outcome").asString()).isEqualTo("Moved");
    assertThat(events.get(0).get("to").asString()).isEqualTo("New");
    assertThat(events.get(1).get("outcome").asString()).isEqualTo("Unchanged");
    assertThat(events.get(1).get("reason").asString()).isEqualTo("because");
    assertThat(dashboard.json("/api/v1/invoices/detail/a/timeline"))
        .isEqualTo(invoice.get("timeline"));
  }

  @Test
  void aTimelineTooLongForAnAnswerShowsTheNewestAndSaysSo() {
    TestRows.of(dashboard, "long")
        .invoice("a", "New", NOON)
        .events("a", TimelineQueries.EVENTS_MAX + 1, NOON);
    TestStack.shared().awaitStandby();

    JsonNode timeline = dashboard.json("/api/v1/invoices/long/a/timeline");

    assertThat(timeline.get("complete").asBoolean()).isFalse();
    assertThat(timeline.get("events")).hasSize(TimelineQueries.EVENTS_MAX);
    assertThat(timeline.get("events").get(0).get("offset").asInt()).isEqualTo(1);
  }

  @Test
  void aTimelineIsReadInTheMonthsItsInvoiceWasToldOfOnly() {
    TestRows rows = TestRows.of(dashboard, "plans").invoice("a", "New", NOON);
    for (int month = 1; month <= 4; month++) {
      rows.events("a", 1, Instant.parse("2025-0%d-15T00:00:00Z".formatted(month)));
    }
    Map<String, Object> question =
        Map.of(
            "store",
            "plans",
            "id",
            "a",
            "from",
            OffsetDateTime.parse("2025-02-15T00:00:00Z"),
            "to",
            OffsetDateTime.parse("2025-03-15T00:00:00Z"),
            "rows",
            10);

    assertThat(dashboard.plan(TimelineQueries.EVENTS, question))
        .contains("using invoice_event_2025_02_pkey", "using invoice_event_2025_03_pkey")
        .doesNotContain("2025_01")
        .doesNotContain("2025_04")
        .doesNotContain("before_2009");
  }

  @Test
  void aTimelineIsWholeWhetherItsMonthsAreKnownOrNot() {
    TestRows rows =
        TestRows.of(dashboard, "told").invoice("a", "New", NOON).invoice("b", "New", NOON);
    for (String invoice : List.of("a", "b")) {
      rows.events(invoice, 1, Instant.parse("2025-05-31T23:59:59.999Z"));
    }
    rows.told("a", Instant.parse("2025-05-31T23:59:59.999Z"));
    TestStack.shared().awaitStandby();

    for (String invoice : List.of("a", "b")) {
      assertThat(
              dashboard.json("/api/v1/invoices/told/%s/timeline".formatted(invoice)).get("events"))
          .hasSize(1);
    }
  }

  @Test
  void anInvoiceShowsItsBuyerAndItsMetadataAsLongAsTheyAreKept() {
    TestRows.of(dashboard, "people")
        .invoice("a", "New", NOON)
        .person("a", "ann@example.com", "{\"cart\": [1.50]}")
        .invoice("b", "New", NOON)
        .erased("b", NOON)
        .invoice("c", "New", NOON);
    TestStack.shared().awaitStandby();

    JsonNode known = dashboard.json("/api/v1/invoices/people/a");
    JsonNode erased = dashboard.json("/api/v1/invoices/people/b");
    JsonNode nothing = dashboard.json("/api/v1/invoices/people/c");

    assertThat(known.get("buyer").get("email").asString()).isEqualTo("ann@example.com");
    assertThat(dashboard.get("/api/v1/invoices/people/a").body())
        .contains("\"metadata\":{\"cart\": [1.50]}");
    assertThat(known.get("erasedAt").isNull()).isTrue();
    assertThat(erased.get("buyer").isNull()).isTrue();
    assertThat(erased.get("erasedAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(nothing.get("buyer").isNull()).isTrue();
    assertThat(nothing.get("metadata").isNull()).isTrue();
    assertThat(nothing.get("erasedAt").isNull()).isTrue();
  }
}
