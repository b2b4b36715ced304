package io.btcpaytracker.dashboard.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Rate rate = new Rate(Duration.ofSeconds(60));

  @Test
  void theFirstLookKnowsNoRate() {
    assertThat(rate.perSecond(100, NOW)).isEmpty();
    assertThat(rate.perSecond(110, NOW.plusMillis(999))).isEmpty();
  }

  @Test
  void theRateIsOfTheTimeSinceTheFirstLook() {
    rate.perSecond(100, NOW);
    rate.perSecond(160, NOW.plusSeconds(30));

    assertThat(rate.perSecond(200, NOW.plusSeconds(50))).contains(2.0);
  }

  @Test
  void whatIsTooOldDoesNotCount() {
    rate.perSecond(100, NOW);
    rate.perSecond(160, NOW.plusSeconds(30));

    assertThat(rate.perSecond(260, NOW.plusSeconds(80))).contains(2.0);
    assertThat(rate.perSecond(300, NOW.plusSeconds(500))).isEmpty();
  }

  @Test
  void aTotalThatFellBeginsAnew() {
    rate.perSecond(100, NOW);

    assertThat(rate.perSecond(10, NOW.plusSeconds(10))).isEmpty();
    assertThat(rate.perSecond(30, NOW.plusSeconds(20))).contains(2.0);
  }
}
