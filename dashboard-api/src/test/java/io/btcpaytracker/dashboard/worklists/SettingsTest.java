package io.btcpaytracker.dashboard.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new WorklistProperties(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(1)));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            bound(
                Map.of(
                    "tracker.worklists.after-expiry", "1m",
                    "tracker.worklists.after-opening", "2m",
                    "tracker.worklists.after-payment", "3m")))
        .isEqualTo(
            new WorklistProperties(
                Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3)));
  }

  private static WorklistProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.worklists", WorklistProperties.class);
  }
}
