package io.btcpaytracker.dashboard.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    var server =
        new ReadModelProperties.Server("localhost", 5432, "tracker", "tracker", "tracker", 4);

    assertThat(bound(Map.of()))
        .isEqualTo(
            new ReadModelProperties(
                server,
                server,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5)));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            bound(
                Map.ofEntries(
                    Map.entry("tracker.read.replica.host", "r"),
                    Map.entry("tracker.read.replica.port", "1"),
                    Map.entry("tracker.read.primary.name", "n"),
                    Map.entry("tracker.read.primary.user", "u"),
                    Map.entry("tracker.read.primary.password", "p"),
                    Map.entry("tracker.read.primary.connections-max", "2"),
                    Map.entry("tracker.read.statement-timeout", "1s"),
                    Map.entry("tracker.read.connect-timeout", "2s"),
                    Map.entry("tracker.read.rest-after-failure", "3s"),
                    Map.entry("tracker.read.replica-wait", "4s"),
                    Map.entry("tracker.read.confirmed-within", "6s"))))
        .isEqualTo(
            new ReadModelProperties(
                new ReadModelProperties.Server("r", 1, "tracker", "tracker", "tracker", 4),
                new ReadModelProperties.Server("localhost", 5432, "n", "u", "p", 2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(6)));
  }

  @Test
  void thePasswordIsNotInTheText() {
    assertThat(bound(Map.of("tracker.read.primary.password", "sesame")).toString())
        .doesNotContain("sesame");
  }

  private static ReadModelProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.read", ReadModelProperties.class);
  }
}
