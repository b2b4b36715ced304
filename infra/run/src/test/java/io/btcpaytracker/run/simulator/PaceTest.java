package io.btcpaytracker.run.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant START = Instant.parse("2026-07-23T10:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Pace pace = new Pace(START, 60);

  @Test
  void fromTheStartOnLifeIsFaster() {
    assertThat(pace.moment(START, QUARTER)).isEqualTo(START.plusSeconds(15));
  }

  @Test
  void beforeTheStartItWasNot() {
    Instant morning = START.minusSeconds(7200);

    assertThat(pace.moment(morning, QUARTER)).isEqualTo(morning.plus(QUARTER));
  }

  @Test
  void whatReachesAcrossTheStartIsFasterFromThere() {
    assertThat(pace.moment(START.minusSeconds(300), QUARTER)).isEqualTo(START.plusSeconds(10));
  }
}
