package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An invoice opened at nine, known to be settled at noon, and called invalid the next day. */
class AsOfIT {
  private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-05-05T12:00:00Z");

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void anAnswerHoldsWhatWasKnownBeforeItsInstant() {
    live("as-of");

    assertThat(countsAsOf("as-of", "2026-05-04T09:15:00Z")).isEqualTo("New");
    assertThat(countsAsOf("as-of", "2026-05-04T12:14:59Z")).isEqualTo("New");
    assertThat(countsAsOf("as-of", "2026-05-04T12:15:00Z")).isEqualTo("Settled");
    assertThat(countsAsOf("as-of", "2026-05-04T23:59:59Z")).isEqualTo("Settled");
    assertThat(ask("summary", "as-of", "2026-05-04T12:15:00Z").get("takings").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"1\",\"payments\":1}]");
    assertThat(ask("summary", "as-of", "2026-05-04T12:00:00Z").get("takings")).isEmpty();
  }

  @Test
  void anAnswerTellsTheQuarterHourItIsOfAndTheDayOfThatTime() {
    live("as-of-day");
    TestRows.of(dashboard, "as-of-day")
        .delivery("accepted", NOON.plusSeconds(60), new byte[0], null);
    TestStack.shared().awaitStandby();

    JsonNode summary = ask("summary", "as-of-day", "2026-05-04T12:14:59.999Z");

    assertThat(summary.get("asOf").asString()).isEqualTo("2026-05-04T12:00:00Z");
    assertThat(summary.get("from").asString()).isEqualTo("2026-05-04T00:00:00Z");
    assertThat(summary.get("lastEventAt").isNull()).isTrue();
    assertThat(ask("summary", "as-of-day", "2026-05-04T12:15:00Z").get("lastEventAt").asString())
        .isEqualTo("2026-05-04T12:01:00Z");
  }

  @Test
  void aDayLooksDifferentFromTheNextOne() {
    live("as-of-series");

    JsonNode then = point(ask("series", "as-of-series", "2026-05-04T23:59:00Z&bucket=day&days=2"));
    JsonNode later = point(ask("series", "as-of-series", "2026-05-05T13:00:00Z&bucket=day&days=1"));
    JsonNode before =
        ask("series", "as-of-series", "2026-05-05T13:00:00Z&bucket=day&days=2")
            .get("points")
            .get(0);

    assertThat(then.get("settledInvoices").asInt()).isEqualTo(1);
    assertThat(later.get("settledInvoices").asInt()).isZero();
    assertThat(before.get("settledInvoices").asInt()).isZero();
    assertThat(before.get("openedInvoices").asInt()).isEqualTo(1);
  }

  private void live(String store) {
    TestRollups.of(dashboard, store)
        .knownAt(NINE)
        .opened(NINE, "New", "None", false, 1)
        .knownAt(NOON)
        .opened(NINE, "New", "None", false, -1)
        .opened(NINE, "Settled", "None", true, 1)
        .settled(NOON, "1", 1)
        .reached(NOON, "Settlement", 26, 1)
        .knownAt(NEXT_DAY)
        .opened(NINE, "Settled", "None", true, -1)
        .opened(NINE, "Invalid", "Marked", true, 1)
        .settled(NOON, "-1", -1)
        .money(NOON, "Settled", "Invalid", "BTC-LN", "BTC", "1", 1)
        .reached(NOON, "Settlement", 26, -1);
    TestStack.shared().awaitStandby();
  }

  private String countsAsOf(String store, String asOf) {
    JsonNode counts = ask("summary", store, asOf).get("byAdditionalStatus");
    assertThat(counts).hasSize(1);
    return counts.get(0).get("status").asString();
  }

  private static JsonNode point(JsonNode series) {
    return series.get("points").get(series.get("points").size() - 1);
  }

  private JsonNode ask(String what, String store, String asOf) {
    return dashboard.json("/api/v1/%s?store=%s&asOf=%s".formatted(what, store, asOf));
  }
}
