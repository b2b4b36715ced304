package io.btcpaytracker.projector.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

  @Test
  void waitsDoubleUpToTheBound() {
    assertThat(backoff.after(1)).hasMillis(100);
    assertThat(backoff.after(2)).hasMillis(200);
    assertThat(backoff.after(5)).hasMillis(1600);
    assertThat(backoff.after(6)).hasMillis(2000);
    assertThat(backoff.after(1_000_000)).hasMillis(2000);
  }

  @Test
  void aBackoffThatNeverWaitsIsRefused() {
    assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
        .hasMessageContaining("expected from more than 0");
  }
}
