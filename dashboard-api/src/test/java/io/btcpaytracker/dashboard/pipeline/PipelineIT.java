package io.btcpaytracker.dashboard.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PipelineIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private TestProcess gateway;
  private TestDashboard dashboard;

  @BeforeEach
  void start() throws IOException {
    gateway = TestProcess.saying("{\"status\":\"UP\",\"log\":{\"status\":\"UP\"}}");
    dashboard =
        TestDashboard.start(
            "--tracker.pipeline.gateway-url=" + gateway.url(),
            "--tracker.pipeline.projector-url=http://localhost:1",
            "--tracker.pipeline.believed-for=0s");
    await().atMost(SOON).until(() -> hop("topic").get("status").asString().equals("UP"));
  }

  @AfterEach
  void stop() {
    dashboard.close();
    gateway.close();
  }

  @Test
  void everyStationOfTheWayTellsHowItIs() {
    JsonNode hops = dashboard.json("/api/v1/pipeline").get("hops");

    assertThat(hops.valueStream().map(hop -> hop.get("name").asString()))
        .containsExactly("gateway", "topic", "projector", "primary", "replica", "feed");
    assertThat(hops.valueStream().map(hop -> hop.get("status").asString()))
        .containsExactly("UP", "UP", "DOWN", "UP", "UP", "UP");
    assertThat(hop("projector").get("reason").asString())
        .isEqualTo("projector does not tell its health at http://localhost:1/health");
    assertThat(hop("feed").get("viewers").asInt()).isZero();
  }

  @Test
  void aProcessThatIsNotWellSaysWhichOfItsStationsIsNot() {
    gateway.says("{\"status\":\"DOWN\",\"log\":{\"status\":\"DOWN\",\"reason\":\"no broker\"}}");

    assertThat(hop("gateway").get("reason").asString())
        .isEqualTo("log {\"status\":\"DOWN\",\"reason\":\"no broker\"}");

    gateway.says("<html>");

    assertThat(hop("gateway").get("reason").asString()).contains("does not tell its health at");
  }

  @Test
  void lagIsWhatTheStationBeforeHasAndThisOneHasNot() {
    long logged = hop("topic").get("events").asLong();
    TestRows.of(dashboard, "any").standsAt(0, logged + 7, Instant.now());
    TestStack.shared().awaitStandby();

    assertThat(hop("projector").get("events").asLong()).isEqualTo(logged + 7);
    assertThat(hop("replica").get("lagEvents").asLong()).isZero();
    // Rows cannot be ahead of the log: what is read later is never called a negative lag.
    assertThat(hop("projector").get("lagEvents").asLong()).isZero();
  }

  @Test
  void deadLettersThatNobodyTookCareOfAreShown() {
    letter(1, NOON, null);
    letter(2, NOON.plusSeconds(1), null);
    letter(3, NOON.minusSeconds(1), NOON);
    TestStack.shared().awaitStandby();

    JsonNode letters = dashboard.json("/api/v1/pipeline").get("deadLetters");

    assertThat(letters.get("open").asInt()).isEqualTo(2);
    assertThat(letters.get("oldestAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(letters.get("newest").valueStream().map(letter -> letter.get("number").asInt()))
        .containsExactly(2, 1);
  }

  private void letter(int number, Instant at, Instant redriven) {
    dashboard
        .primary()
        .sql(
            """
            insert into dead_letter (topic, log_partition, log_offset, station, cause, recorded_at,
              number, redriven_at)
            values ('invoice-events', 0, ?, 'fold', 'why', cast(? as timestamptz), ?,
              cast(? as timestamptz))
            """)
        .params(number, at.toString(), number)
        .param(redriven == null ? null : redriven.toString())
        .update();
  }

  private JsonNode hop(String name) {
    return dashboard
        .json("/api/v1/pipeline")
        .get("hops")
        .valueStream()
        .filter(hop -> hop.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
