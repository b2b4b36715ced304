package io.btcpaytracker.run.bench.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedBenchSettingsTest {
  @Test
  void oneMoreThanTheLargestCrowdIsLetIn() {
    assertThat(settings(2_000, 20, 20, 10_000, 12, 100).viewersMax()).isEqualTo(10_001);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20, 20, 10, 12, 100",
    "15001, 1, 1, 10, 12, 100",
    "10, 0, 20, 10, 12, 100",
    "10, 20, 0, 10, 12, 100",
    "10, 20, 20, -1, 12, 100",
    "10, 20, 20, 15001, 12, 100",
    "10, 20, 20, 10, 5, 100",
    "10, 20, 20, 10, 12, 0",
    "2000, 200, 20, 10, 12, 100",
  })
  void theLoadIsBounded(int connections, int rate, int seconds, int idle, int hold, int loneRate) {
    assertThatThrownBy(() -> settings(connections, rate, seconds, idle, hold, loneRate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  private static FeedBenchSettings settings(
      int connections, int rate, int seconds, int idle, int hold, int loneRate) {
    return new FeedBenchSettings(
        connections,
        rate,
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(10),
        idle,
        Duration.ofSeconds(hold),
        loneRate,
        Duration.ofSeconds(10));
  }
}
