package io.btcpaytracker.dashboard.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    assertThat(bound(Map.of())).isEqualTo(new ExportProperties(3, 2_000, Duration.ofHours(1), 100));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            bound(
                Map.of(
                    "tracker.export.at-once", "1",
                    "tracker.export.fetch-rows", "2",
                    "tracker.export.longest", "3s",
                    "tracker.export.remembered", "4")))
        .isEqualTo(new ExportProperties(1, 2, Duration.ofSeconds(3), 4));
  }

  private static ExportProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.export", ExportProperties.class);
  }
}
