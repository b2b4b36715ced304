package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TakingsIT {
  private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

  private final TestDashboard dashboard = TestDashboard.shared();
  private final Instant now = Instant.now();
  private final Instant midnight = LocalDate.now(KIRITIMATI).atStartOfDay(KIRITIMATI).toInstant();

  @Test
  void todaysTakingsAreNetOfWhatSettledSinceTheZonesMidnight() {
    TestRows.of(dashboard, "takings")
        .invoice("a", "Settled", now)
        .payment("a", "p1", "0.00500001", midnight)
        .payment("a", "p2", "0.00500001", midnight.plusSeconds(1))
        .payment("a", "p3", "7", midnight.minusMillis(1))
        .payment("a", "p4", "9", "Invalid", midnight, midnight)
        .pending("a", "p5", "0.1", midnight.plusSeconds(1))
        .pending("a", "p6", "0.2", midnight.minusSeconds(1));
    TestStack.shared().awaitStandby();

    JsonNode summary = dashboard.json("/api/v1/summary?store=takings&zone=" + KIRITIMATI);

    assertThat(summary.get("takings").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"0.01000000\",\"payments\":2}]");
    assertThat(summary.get("pending").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"0.09999999\",\"payments\":1}]");
    assertThat(summary.get("from").asString()).isEqualTo(midnight.toString());
    assertThat(summary.get("lastEventAt").isNull()).isTrue();
  }

  @Test
  void invoicesOpenedTodayAreCountedByStatus() {
    TestRows rows =
        TestRows.of(dashboard, "counts")
            .invoice("a", "New", midnight)
            .invoice("b", "Settled", midnight.plusSeconds(5))
            .invoice("c", "New", midnight.minusSeconds(1));
    rows.delivery("accepted", Instant.parse("2026-02-01T00:00:00Z"), new byte[0], null);
    TestStack.shared().awaitStandby();

    JsonNode summary = dashboard.json("/api/v1/summary?store=counts&zone=" + KIRITIMATI);

    assertThat(summary.get("counts").toString())
        .isEqualTo(
            "{\"New\":1,\"Processing\":0,\"Settled\":1,\"Expired\":0,\"Invalid\":0,\"Unknown\":0}");
    assertThat(summary.get("lastEventAt").asString()).isEqualTo("2026-02-01T00:00:00Z");
  }

  @Test
  void theSeriesHasAPointForEveryHourOfTheDayAlsoForEmptyOnes() {
    TestRows.of(dashboard, "series")
        .invoice("a", "Settled", midnight.plusSeconds(3_600))
        .payment("a", "p1", "1.00000001", midnight.plusSeconds(3_600));
    TestStack.shared().awaitStandby();

    JsonNode points =
        dashboard.json("/api/v1/series?store=series&zone=" + KIRITIMATI).get("points");

    assertThat(points).hasSize(24);
    assertThat(points.get(1).toString())
        .isEqualTo(
            "{\"at\":\"%s\",\"takings\":[{\"currency\":\"BTC\",\"amount\":\"1.00000000\"}],\"settledInvoices\":1,\"openedInvoices\":1}"
                .formatted(midnight.plusSeconds(3_600)));
    assertThat(points.get(0).get("takings")).isEmpty();
  }

  @Test
  void daysGoBackAsFarAsAsked() {
    Instant yesterday =
        LocalDate.now(ZoneOffset.UTC).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    TestRows.of(dashboard, "days").invoice("a", "New", yesterday);
    TestStack.shared().awaitStandby();

    JsonNode series = dashboard.json("/api/v1/series?store=days&bucket=day&days=3");

    assertThat(series.get("points")).hasSize(3);
    assertThat(series.get("points").get(1).get("at").asString()).isEqualTo(yesterday.toString());
    assertThat(series.get("points").get(1).get("openedInvoices").asInt()).isEqualTo(1);
    assertThat(series.get("zone").asString()).isEqualTo("UTC");
  }
}
