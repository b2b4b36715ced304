package io.btcpaytracker.run.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.run.environment.InvalidSettingsException;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModeTest {

  @Test
  void nothingConfiguredIsDemo() {
    assertThat(Mode.of(environment(Map.of()))).isEqualTo(Mode.DEMO);
  }

  @Test
  void aSecretMeansRealDeliveries() {
    assertThat(Mode.of(environment(Map.of("BTCPAY_WEBHOOK_SECRET", "s")))).isEqualTo(Mode.REAL);
  }

  @Test
  void demoCanBeAskedForBesideASecret() {
    assertThat(Mode.of(environment(Map.of("BTCPAY_WEBHOOK_SECRET", "s", "TRACKER_DEMO", "true"))))
        .isEqualTo(Mode.DEMO);
  }

  @Test
  void realDeliveriesWithoutASecretAreRefused() {
    assertThatThrownBy(() -> Mode.of(environment(Map.of("BTCPAY_HOST", "https://pay.example"))))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("BTCPAY_WEBHOOK_SECRET is empty")
        .hasMessageContaining("TRACKER_DEMO=true");
  }

  @Test
  void anotherWordThanTrueOrFalseIsRefused() {
    assertThatThrownBy(() -> Mode.of(environment(Map.of("TRACKER_DEMO", "yes"))))
        .hasMessageContaining("TRACKER_DEMO='yes'");
  }

  private static TrackerEnvironment environment(Map<String, String> variables) {
    return TrackerEnvironment.of(Path.of("/nowhere"), variables);
  }
}
