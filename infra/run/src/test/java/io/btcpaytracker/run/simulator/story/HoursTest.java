package io.btcpaytracker.run.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.shop.Dice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  @Test
  void theDayIsBusyAtNoonThereAndQuietAtNight() {
    Instant midnight = Instant.parse("2026-07-22T22:00:00Z");

    List<Instant> purchases =
        Hours.purchases(midnight, midnight.plusSeconds(86_400), 100, ZURICH, Dice.of(1, 1));

    assertThat(purchases).isSorted();
    assertThat(in(12, purchases)).isBetween(70L, 130L);
    assertThat(in(3, purchases)).isLessThan(15);
  }

  @Test
  void noTimeNoPurchases() {
    Instant now = Instant.parse("2026-07-22T22:00:00Z");

    assertThat(Hours.purchases(now, now, 100, ZURICH, Dice.of(1, 1))).isEmpty();
  }

  private static long in(int hour, List<Instant> purchases) {
    return purchases.stream().filter(at -> at.atZone(ZURICH).getHour() == hour).count();
  }
}
