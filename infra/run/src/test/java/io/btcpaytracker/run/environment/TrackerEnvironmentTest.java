package io.btcpaytracker.run.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerEnvironmentTest {
  @TempDir private Path home;

  @Test
  void theShellGoesBeforeTheFileAndTheFileBeforeTheDefault() throws IOException {
    Files.writeString(home.resolve(".env"), "APP_PORT=5000\nGATEWAY_PORT=5001\n");

    TrackerEnvironment environment = TrackerEnvironment.of(home, Map.of("APP_PORT", "6000"));

    assertThat(environment.get(Variable.APP_PORT)).isEqualTo("6000");
    assertThat(environment.get(Variable.GATEWAY_PORT)).isEqualTo("5001");
    assertThat(environment.get(Variable.PROJECTOR_PORT)).isEqualTo("4002");
  }

  @Test
  void theDataFolderIsRelativeToTheProject() {
    assertThat(TrackerEnvironment.of(home, Map.of()).dataFolder()).isEqualTo(home.resolve("data"));
    assertThat(TrackerEnvironment.of(home, Map.of("TRACKER_DATA", "/srv/t")).dataFolder())
        .isEqualTo(Path.of("/srv/t"));
  }

  @Test
  void allPortsThatCannotWorkAreNamedAtOnce() {
    TrackerEnvironment environment =
        TrackerEnvironment.of(home, Map.of("APP_PORT", "web", "KAFKA_PORT", "70000"));

    assertThatThrownBy(() -> PortPlan.of(environment))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("APP_PORT='web'")
        .hasMessageContaining("KAFKA_PORT='70000'");
  }

  @Test
  void aPortWantedTwiceIsRefused() {
    TrackerEnvironment environment = TrackerEnvironment.of(home, Map.of("APP_PORT", "4001"));

    assertThatThrownBy(() -> PortPlan.of(environment))
        .hasMessageContaining("port 4001 is wanted by APP_PORT and GATEWAY_PORT");
  }

  @Test
  void theNumberOfViewersIsOne() {
    assertThat(TrackerEnvironment.of(home, Map.of()).feedViewers()).isEqualTo(2_000);
    for (String value : List.of("0", "many", "100001", "-3")) {
      TrackerEnvironment environment =
          TrackerEnvironment.of(home, Map.of("TRACKER_FEED_VIEWERS", value));

      assertThatThrownBy(environment::feedViewers)
          .isInstanceOf(InvalidSettingsException.class)
          .hasMessageContaining(value)
          .hasMessageContaining("expected 1 to 100000");
    }
  }
}
