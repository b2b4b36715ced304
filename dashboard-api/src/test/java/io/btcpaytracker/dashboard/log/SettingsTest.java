package io.btcpaytracker.dashboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    assertThat(bound(Map.of())).isEqualTo(new LogProperties(4, Duration.ofSeconds(3)));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(bound(Map.of("tracker.log.readers-max", "2", "tracker.log.read-timeout", "1s")))
        .isEqualTo(new LogProperties(2, Duration.ofSeconds(1)));
  }

  private static LogProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.log", LogProperties.class);
  }
}
