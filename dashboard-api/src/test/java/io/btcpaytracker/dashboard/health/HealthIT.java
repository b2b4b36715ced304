package io.btcpaytracker.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.dashboard.TestDashboard;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthIT {
  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void allStationsTellForThemselves() {
    await()
        .untilAsserted(() -> {
          JsonNode health = dashboard.json("/health");
          assertThat(health.get("status").asString()).isEqualTo("UP");
          JsonNode stations = health.get("stations");
          assertThat(stations.get("standby").get("streaming").asBoolean()).isTrue();
          assertThat(stations.get("standby").get("replayLagBytes").isNumber()).isTrue();
          assertThat(stations.get("primary").get("status").asString()).isEqualTo("UP");
          assertThat(stations.get("log").get("status").asString()).isEqualTo("UP");
        });
  }
}
