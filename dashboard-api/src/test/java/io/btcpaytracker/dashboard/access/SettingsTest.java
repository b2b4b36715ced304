package io.btcpaytracker.dashboard.access;

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
            new AccessProperties(
                "",
                Duration.ofHours(12),
                Duration.ofDays(7),
                Duration.ofDays(366),
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                10_000,
                Duration.ofSeconds(5),
                20,
                50,
                12,
                2,
                5,
                20,
                50));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            bound(
                Map.ofEntries(
                    Map.entry("tracker.access.admin-password", "p"),
                    Map.entry("tracker.access.session-idle", "1s"),
                    Map.entry("tracker.access.session-max", "2s"),
                    Map.entry("tracker.access.token-max", "3s"),
                    Map.entry("tracker.access.pass-cached", "4s"),
                    Map.entry("tracker.access.pass-grace", "5s"),
                    Map.entry("tracker.access.passes-kept", "6"),
                    Map.entry("tracker.access.viewer-recheck", "7s"),
                    Map.entry("tracker.access.sessions-per-account", "8"),
                    Map.entry("tracker.access.tokens-per-account", "9"),
                    Map.entry("tracker.access.hash-strength", "10"),
                    Map.entry("tracker.access.hashes-at-once", "11"),
                    Map.entry("tracker.access.failures-per-minute", "12"),
                    Map.entry("tracker.access.failures-per-address", "13"),
                    Map.entry("tracker.access.failures-per-name", "14"))))
        .isEqualTo(
            new AccessProperties(
                "p",
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5),
                6,
                Duration.ofSeconds(7),
                8,
                9,
                10,
                11,
                12,
                13,
                14));
  }

  @Test
  void thePasswordIsNotInTheText() {
    assertThat(bound(Map.of("tracker.access.admin-password", "sesame")).toString())
        .doesNotContain("sesame");
  }

  private static AccessProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.access", AccessProperties.class);
  }
}
