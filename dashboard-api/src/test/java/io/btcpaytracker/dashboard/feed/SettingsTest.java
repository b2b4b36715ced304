package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new FeedProperties(
                Duration.ofNanos(25_000),
                Duration.ofMillis(250),
                Duration.ofSeconds(5),
                10_000,
                DataSize.ofMegabytes(16),
                200,
                DataSize.ofKilobytes(64),
                50_000,
                8,
                2_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(4),
                5,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1)));
  }

  @Test
  void everyKeyIsRead() {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("tracker.feed.tick-per-viewer", "17us"),
            Map.entry("tracker.feed.tick", "1s"),
            Map.entry("tracker.feed.heartbeat", "2s"),
            Map.entry("tracker.feed.ring-events", "3"),
            Map.entry("tracker.feed.ring-size", "4KB"),
            Map.entry("tracker.feed.frame-events", "5"),
            Map.entry("tracker.feed.frame-size", "6KB"),
            Map.entry("tracker.feed.catch-up-records", "7"),
            Map.entry("tracker.feed.catch-ups-at-once", "9"),
            Map.entry("tracker.feed.viewers", "10"),
            Map.entry("tracker.feed.send-timeout", "11s"),
            Map.entry("tracker.feed.patience", "16s"),
            Map.entry("tracker.feed.message-size", "12KB"),
            Map.entry("tracker.feed.messages-per-second", "13"),
            Map.entry("tracker.feed.log-timeout", "14s"),
            Map.entry("tracker.feed.log-retry", "15s"));

    assertThat(bound(settings))
        .isEqualTo(
            new FeedProperties(
                Duration.ofNanos(17_000),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                3,
                DataSize.ofKilobytes(4),
                5,
                DataSize.ofKilobytes(6),
                7,
                9,
                10,
                Duration.ofSeconds(11),
                Duration.ofSeconds(16),
                DataSize.ofKilobytes(12),
                13,
                Duration.ofSeconds(14),
                Duration.ofSeconds(15)));
  }

  @Test
  void thePauseGrowsWithTheViewersUpToABound() {
    FeedProperties settings =
        bound(Map.of("tracker.feed.tick-per-viewer", "1ms", "tracker.feed.tick", "100ms"));

    assertThat(settings.tickFor(0)).isEqualTo(Duration.ZERO);
    assertThat(settings.tickFor(1)).isEqualTo(Duration.ofMillis(1));
    assertThat(settings.tickFor(99)).isEqualTo(Duration.ofMillis(99));
    assertThat(settings.tickFor(101)).isEqualTo(Duration.ofMillis(100));
  }

  private static FeedProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.feed", FeedProperties.class);
  }
}
