package io.btcpaytracker.dashboard.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.paging.Cursor;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.paging.PageQueries;
import io.btcpaytracker.stack.TestStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveriesIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final byte[] BODY = "{}".getBytes(UTF_8);
  private static final String NO_ID = new UUID(0, 0).toString();

  private final TestDashboard dashboard = TestDashboard.shared();
  private final TestRows rows = TestRows.of(dashboard, "deliveries");

  @Test
  void aDeliveryShowsWhatItCarriedByteForByteWhereItIsText() {
    UUID id =
        rows.delivery(
            "rejected", NOON, "{ \"é\": 1 }\n".getBytes(UTF_8), "{\"BTCPay-Sig\":\"sha256=00\"}");
    TestStack.shared().awaitStandby();

    JsonNode delivery = dashboard.json("/api/v1/deliveries/" + id);

    assertThat(delivery.get("body").asString()).isEqualTo("{ \"é\": 1 }\n");
    assertThat(delivery.get("headers").get("BTCPay-Sig").asString()).isEqualTo("sha256=00");
    assertThat(delivery.get("verdict").asString()).isEqualTo("rejected");
    assertThat(delivery.get("receivedAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void bytesThatAreNoTextDoNotBreakTheAnswer() {
    UUID id = rows.delivery("unreadable", NOON, new byte[] {(byte) 0xff, 0, 'a'}, null);
    TestStack.shared().awaitStandby();

    JsonNode delivery = dashboard.json("/api/v1/deliveries/" + id);

    assertThat(delivery.get("body").asString()).isEqualTo("\ufffd\u0000a");
    assertThat(delivery.get("headers").isNull()).isTrue();
    assertThat(delivery.get("erased").asBoolean()).isFalse();
  }

  @Test
  void pagesOfOneVerdictGoFromNewestToOldestWithoutGapOrRepetition() {
    Set<String> written = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      written.add(rows.delivery("test", NOON.plusSeconds(i / 2), new byte[0], null).toString());
    }
    TestStack.shared().awaitStandby();

    Set<String> read = new HashSet<>();
    String next = "";
    int pages = 0;
    while (next != null) {
      JsonNode page = dashboard.json("/api/v1/deliveries?verdict=test&limit=2" + next);
      page.get("deliveries").forEach(d -> assertThat(read.add(d.get("id").asString())).isTrue());
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
      pages++;
    }

    assertThat(read).isEqualTo(written);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void aDeliveryIsFoundWhereverTheGatewaysClockStood() {
    UUID atOnce = rows.delivery(givenAt("2026-04-01T00:00:00Z"), "rejected", APRIL, BODY, null);
    UUID ahead = rows.delivery(givenAt("2026-09-01T00:00:00Z"), "rejected", APRIL, BODY, null);
    UUID random = rows.delivery("rejected", APRIL, BODY, null);
    TestStack.shared().awaitStandby();

    for (UUID id : List.of(atOnce, ahead, random)) {
      assertThat(dashboard.json("/api/v1/deliveries/" + id).get("body").asString()).isEqualTo("{}");
    }
  }

  @Test
  void oneDeliveryIsSoughtInTheMonthItsIdTellsOnly() {
    rows.delivery("rejected", Instant.parse("2026-05-15T00:00:00Z"), BODY, null);
    rows.delivery("rejected", Instant.parse("2026-06-15T00:00:00Z"), BODY, null);

    String plan =
        dashboard.plan(
            DeliveryQueries.ONE,
            Map.of(
                "id",
                UUID.randomUUID(),
                "from",
                OffsetDateTime.parse("2026-05-14T00:00:00Z"),
                "to",
                OffsetDateTime.parse("2026-05-16T00:00:00Z")));

    assertThat(plan)
        .contains("delivery_2026_05", "delivery_body_2026_05")
        .doesNotContain("2026_06")
        .doesNotContain("before_2009")
        .doesNotContain("from_2100");
  }

  @Test
  void aPageOfTheListReadsNoMonthBeyondItsEndAndSortsNothing() {
    for (int month = 1; month <= 4; month++) {
      rows.delivery(
          "rejected", Instant.parse("2025-0%d-15T00:00:00Z".formatted(month)), BODY, null);
    }

    var filter =
        new DeliveryParameters(null, null, null, null, null, null, null, null)
            .filter(StoreLimit.ALL);
    var behind = new Cursor(DeliveryQueries.NEWEST.name(), false, List.of("0", NO_ID));
    String plan =
        dashboard.plan(
            PageQueries.sql(
                DeliveryQueries.selection(filter),
                new Wish(DeliveryQueries.NEWEST, Optional.of(behind), 1)),
            Map.of(
                "place0",
                OffsetDateTime.parse("2025-03-20T00:00:00Z"),
                "place1",
                UUID.fromString(NO_ID),
                "rows",
                2));

    assertThat(plan).doesNotContain("Sort").doesNotContain("2025_04").doesNotContain("2026_");
    assertThat(plan.lines().filter(line -> line.contains("Scan using delivery_2025_")))
        .anyMatch(line -> line.contains("2025_03") && !line.contains("never executed"))
        .anyMatch(line -> line.contains("2025_02") && !line.contains("never executed"))
        .anyMatch(line -> line.contains("2025_01") && line.contains("never executed"));
  }

  @Test
  void aDeliveryOfAnErasedInvoiceIsListedWithoutItsBody() {
    UUID id = rows.delivery("accepted", NOON, BODY, null);
    rows.withoutBody(id, "forgotten").erased("forgotten", NOON);
    TestStack.shared().awaitStandby();

    JsonNode delivery = dashboard.json("/api/v1/deliveries/" + id);

    assertThat(delivery.get("body").isNull()).isTrue();
    assertThat(delivery.get("erased").asBoolean()).isTrue();
    assertThat(delivery.get("bodyBytes").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNoLongerKeptIsGoneAndNotUnknown() {
    try (var another = TestDashboard.start()) {
      another
          .primary()
          .sql("insert into delivery_retention values (true, '2026-03-01 00:00:00+00', now())")
          .update();
      TestStack.shared().awaitStandby();

      HttpResponse<String> gone =
          another.get("/api/v1/deliveries/" + givenAt("2026-02-28T23:59:59Z"));

      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.body()).contains("problems/gone", "TRACKER_DELIVERY_RETENTION");
      assertThat(another.get("/api/v1/deliveries/" + givenAt("2026-03-01T00:00:00Z")).statusCode())
          .isEqualTo(404);
      assertThat(another.json("/api/v1/deliveries").get("keptFrom").asString())
          .isEqualTo("2026-03-01T00:00:00Z");
    }
    assertThat(dashboard.json("/api/v1/deliveries").get("keptFrom").isNull()).isTrue();
  }

  /** An id as a gateway gives it. */
  private static UUID givenAt(String time) {
    UUID random = UUID.randomUUID();
    long millis = Instant.parse(time).toEpochMilli();
    return new UUID(
        (millis << 16) | 0x7000L | (random.getMostSignificantBits() & 0xfff),
        random.getLeastSignificantBits());
  }
}
