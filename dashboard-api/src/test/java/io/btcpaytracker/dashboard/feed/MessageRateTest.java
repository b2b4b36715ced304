package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MessageRateTest {
  @Test
  void aSecondHasRoomForSoManyMessagesAndTheNextForAsMany() {
    var now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    MessageRate rate = new MessageRate(2, now::get);

    assertThat(rate.admits()).isTrue();
    assertThat(rate.admits()).isTrue();
    assertThat(rate.admits()).isFalse();

    now.set(now.get().plusSeconds(1));

    assertThat(rate.admits()).isTrue();
  }
}
