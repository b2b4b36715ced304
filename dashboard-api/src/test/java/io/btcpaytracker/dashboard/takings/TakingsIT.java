package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TakingsIT {
  private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

  private final TestDashboard dashboard = TestDashboard.shared();
  private final Instant midnight = LocalDate.now(KIRITIMATI).atStartOfDay(KIRITIMATI).toInstant();

  @Test
  void todaysTakingsAreWhatSettledSinceTheZonesMidnight() {
    TestRollups.of(dashboard, "takings")
        .settled(midnight, "0.005", 1)
        .settled(midnight.plusSeconds(900), "0.005", 1)
        .settled(midnight.minusMillis(1), "7", 1)
        .money(midnight, "Pending", "InOrder", "BTC-CHAIN", "BTC", "0.1", 1)
        .money(midnight, "Invalid", "InOrder", "BTC-CHAIN", "BTC", "9", 1)
        .money(midnight, "Pending", "InOrder", "XMR-CHAIN", "", "0", 2);

    JsonNode summary = summary("takings", "");

    assertThat(summary.get("takings").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"0.01\",\"payments\":2}]");
    assertThat(summary.get("pending").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"0.1\",\"payments\":1}]");
    assertThat(summary.get("paymentsWithoutAmount").asInt()).isEqualTo(2);
    assertThat(summary.get("from").asString()).isEqualTo(midnight.toString());
    assertThat(summary.get("asOf").isNull()).isTrue();
    assertThat(summary.get("lastEventAt").isNull()).isTrue();
  }

  @Test
  void moneyIsToldByMethodAndByWhatItsInvoicesMakeOfIt() {
    TestRollups.of(dashboard, "classes")
        .settled(midnight, "1", 1)
        .money(midnight, "Settled", "Late", "BTC-CHAIN", "BTC", "2", 1)
        .money(midnight, "Pending", "Late", "BTC-CHAIN", "BTC", "0.5", 1)
        .money(midnight, "Settled", "Late", "XMR-CHAIN", "XMR", "3", 4);

    JsonNode summary = summary("classes", "");

    assertThat(summary.get("takingsByMethod").toString())
        .isEqualTo(
            """
            [{"methodId":"BTC-CHAIN","currency":"BTC","amount":"2","payments":1},\
            {"methodId":"BTC-LN","currency":"BTC","amount":"1","payments":1},\
            {"methodId":"XMR-CHAIN","currency":"XMR","amount":"3","payments":4}]\
            """);
    assertThat(summary.get("money").findValuesAsString("moneyClass"))
        .containsExactly("Late", "Late", "InOrder", "Late");
    assertThat(summary.get("money").findValuesAsString("amount"))
        .containsExactly("0.5", "2", "1", "3");
  }

  @Test
  void invoicesOpenedTodayAreCountedByWhatBecameOfThem() {
    TestRollups.of(dashboard, "counts")
        .opened(midnight, "New", "None", false, 3)
        .opened(midnight, "Settled", "None", true, 2)
        .opened(midnight, "Settled", "PaidOver", true, 1)
        .opened(midnight, "Expired", "None", false, 5)
        .opened(midnight, "Expired", "PaidPartial", true, 1)
        .opened(midnight.minusSeconds(1), "New", "None", false, 100);
    TestRows.of(dashboard, "counts")
        .delivery("accepted", Instant.parse("2026-02-01T00:00:00Z"), new byte[0], null);

    JsonNode summary = summary("counts", "");

    assertThat(summary.get("counts").toString())
        .isEqualTo(
            "{\"New\":3,\"Processing\":0,\"Settled\":3,\"Expired\":6,\"Invalid\":0,\"Unknown\":0}");
    assertThat(summary.get("byAdditionalStatus").get(4).toString())
        .isEqualTo("{\"status\":\"Settled\",\"additionalStatus\":\"PaidOver\",\"invoices\":1}");
    assertThat(summary.get("funnel").toString())
        .isEqualTo("{\"opened\":12,\"paid\":4,\"settled\":3}");
    assertThat(summary.get("expiredUnpaid").asInt()).isEqualTo(5);
    assertThat(summary.get("lastEventAt").asString()).isEqualTo("2026-02-01T00:00:00Z");
  }

  @Test
  void durationsAreEstimatedFromTheirClasses() {
    TestRollups.of(dashboard, "durations")
        .reached(midnight, "FirstPayment", 11, 10)
        .reached(midnight, "FirstPayment", -1, 90);

    JsonNode durations = summary("durations", "").get("durations");

    assertThat(durations.get("firstPayment").toString())
        .isEqualTo("{\"invoices\":10,\"p50Seconds\":54,\"p90Seconds\":62}");
    assertThat(durations.get("settlement").get("p50Seconds").isNull()).isTrue();
  }

  @Test
  void theSeriesHasAPointForEveryHourOfTheDayAlsoForEmptyOnes() {
    TestRollups.of(dashboard, "series")
        .settled(midnight.plusSeconds(3_600), "1", 1)
        .settled(midnight.plusSeconds(7_199), "0.50", 1)
        .reached(midnight.plusSeconds(4_500), "Settlement", 8, 1)
        .opened(midnight.plusSeconds(3_600), "Settled", "None", true, 2);
    TestStack.shared().awaitStandby();

    JsonNode points =
        dashboard.json("/api/v1/series?store=series&zone=" + KIRITIMATI).get("points");

    assertThat(points).hasSize(24);
    assertThat(points.get(1).toString())
        .isEqualTo(
            "{\"at\":\"%s\",\"takings\":[{\"currency\":\"BTC\",\"amount\":\"1.5\"}],\"settledInvoices\":1,\"openedInvoices\":2}"
                .formatted(midnight.plusSeconds(3_600)));
    assertThat(points.get(0).get("takings")).isEmpty();
  }

  @Test
  void daysGoBackAsFarAsAsked() {
    Instant yesterday =
        LocalDate.now(ZoneOffset.UTC).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    TestRollups.of(dashboard, "days").opened(yesterday, "New", "None", false, 1);
    TestStack.shared().awaitStandby();

    JsonNode series = dashboard.json("/api/v1/series?store=days&bucket=day&days=3");

    assertThat(series.get("points")).hasSize(3);
    assertThat(series.get("points").get(1).get("at").asString()).isEqualTo(yesterday.toString());
    assertThat(series.get("points").get(1).get("openedInvoices").asInt()).isEqualTo(1);
    assertThat(series.get("zone").asString()).isEqualTo("UTC");
  }

  /** A satoshi in every quarter hour of three days; the day's end is asked just before it. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Kathmandu,      2026-03-10T18:10:00Z, 2026-03-09T18:15:00Z, 96, 24",
    "Europe/Zurich,       2026-03-29T21:50:00Z, 2026-03-28T23:00:00Z, 92, 23",
    "Europe/Zurich,       2026-10-25T22:50:00Z, 2026-10-24T22:00:00Z, 100, 25",
    "Australia/Lord_Howe, 2026-04-05T13:20:00Z, 2026-04-04T13:00:00Z, 98, 25",
    "UTC,                 2026-06-01T23:50:00Z, 2026-06-01T00:00:00Z, 96, 24"
  })
  void aDayOfAnyZoneIsTheSumOfItsQuarterHours(
      String zone, Instant justBeforeItsEnd, Instant from, int quarters, int hours) {
    String store = "quarters-%s-%s".formatted(zone.replace('/', '-'), from);
    TestRollups.of(dashboard, store)
        .settledInEach(from.minus(Duration.ofDays(1)), 300, "0.00000001");
    TestStack.shared().awaitStandby();
    String asked = "?store=%s&zone=%s&asOf=%s".formatted(store, zone, justBeforeItsEnd);

    JsonNode summary = dashboard.json("/api/v1/summary" + asked);
    JsonNode points = dashboard.json("/api/v1/series" + asked).get("points");

    assertThat(summary.get("from").asString()).isEqualTo(from.toString());
    assertThat(summary.get("takings").get(0).get("payments").asInt()).isEqualTo(quarters);
    assertThat(points).hasSize(hours);
    assertThat(points.get(hours - 1).get("takings")).isNotEmpty();
  }

  private JsonNode summary(String store, String more) {
    TestStack.shared().awaitStandby();
    return dashboard.json("/api/v1/summary?store=%s&zone=%s%s".formatted(store, KIRITIMATI, more));
  }
}
