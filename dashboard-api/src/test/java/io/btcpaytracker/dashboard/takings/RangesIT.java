package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.stack.TestStack;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RangesIT {
  private static final Instant FIRST = Instant.parse("2026-03-01T23:45:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T00:00:00Z");
  private static final String BOTH = "&from=2026-03-01&to=2026-03-02";

  private final TestDashboard dashboard = TestDashboard.shared();

  @BeforeEach
  void fill() {
    if (dashboard.json("/api/v1/summary?store=range" + BOTH).get("takings").isEmpty()) {
      TestRollups.of(dashboard, "range")
          .settled(FIRST, "1", 1)
          .settled(SECOND, "2", 1)
          .settled(SECOND.plusSeconds(86_400), "100", 1)
          .opened(FIRST, "Settled", "None", true, 2)
          .opened(SECOND, "New", "None", false, 1);
      TestStack.shared().awaitStandby();
    }
  }

  @Test
  void severalDaysAreAddedUpAndTheDayAfterIsNotAmongThem() {
    JsonNode summary = dashboard.json("/api/v1/summary?store=range" + BOTH);

    assertThat(summary.get("takings").get(0).get("amount").asString()).isEqualTo("3");
    assertThat(summary.get("funnel").get("opened").asInt()).isEqualTo(3);
    assertThat(summary.get("to").asString()).isEqualTo("2026-03-03T00:00:00Z");
  }

  @Test
  void theSeriesOfARangeHasEachOfItsDaysOrHours() {
    JsonNode days = dashboard.json("/api/v1/series?store=range&bucket=day" + BOTH).get("points");
    JsonNode hours = dashboard.json("/api/v1/series?store=range&bucket=hour" + BOTH).get("points");

    assertThat(days.findValuesAsString("amount")).containsExactly("1", "2");
    assertThat(hours).hasSize(48);
    assertThat(hours.get(23).get("takings")).isNotEmpty();
    assertThat(hours.get(24).get("takings")).isNotEmpty();
  }

  @Test
  void eachStoreHasItsOwnDays() {
    JsonNode series = dashboard.json("/api/v1/series/stores?store=range" + BOTH);

    assertThat(series.get("days")).hasSize(2);
    assertThat(series.get("complete").asBoolean()).isTrue();
    assertThat(series.get("stores").toString())
        .isEqualTo(
            """
            [{"storeId":"range","funnel":{"opened":3,"paid":2,"settled":2},"takings":[\
            [{"currency":"BTC","amount":"1","payments":1}],\
            [{"currency":"BTC","amount":"2","payments":1}]]}]\
            """);
  }

  @Test
  void aStoreInWhichNothingHappenedIsNotListed() {
    JsonNode series =
        dashboard.json("/api/v1/series/stores?store=range&from=2026-02-01&to=2026-02-02");

    assertThat(series.get("stores")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/summary?from=2026-03-02&to=2026-03-01",
        "/api/v1/summary?from=2026-13-01",
        "/api/v1/series?bucket=hour&from=2026-03-01&to=2026-03-08",
        "/api/v1/series/stores?from=2026-03-01&to=2026-04-01"
      })
  void daysThatAreTooManyOrNoneAreRefused(String question) {
    assertThat(dashboard.get(question).statusCode()).isEqualTo(400);
  }
}
