package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  @Test
  void itsCursorIsReadBack() {
    Position position = Position.of(0, 1, 127, 128, 300_000, Long.MAX_VALUE / 2);

    assertThat(Position.parse(position.cursor())).isEqualTo(position);
  }

  @Test
  void aCursorIsShort() {
    assertThat(Position.of(new long[12]).with(3, 1_000_000).cursor()).hasSizeLessThan(25);
  }

  @Test
  void itMovesForwardOnly() {
    Position position = Position.of(5, 5);

    assertThat(position.with(0, 4)).isEqualTo(position);
    assertThat(position.with(0, 6)).isEqualTo(Position.of(6, 5));
    assertThat(position.max(Position.of(3, 9))).isEqualTo(Position.of(5, 9));
  }

  @Test
  void itCountsWhatIsMissing() {
    assertThat(Position.of(5, 9).recordsTo(Position.of(7, 3))).isEqualTo(2);
    assertThat(Position.of(5, 9).covers(Position.of(5, 9))).isTrue();
    assertThat(Position.of(5, 9).covers(Position.of(5, 10))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA", "AQ", "AQI", "AQEB!", "AQEBAQ", "garbage", "AQH_____________"})
  void whatIsNoCursorIsRefused(String cursor) {
    assertThatIllegalArgumentException().isThrownBy(() -> Position.parse(cursor));
  }
}
