package io.btcpaytracker.dashboard.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPositionTest {
  @Test
  void itsTextIsReadBack() {
    assertThat(LogPosition.parse("3:4,0:17").text()).isEqualTo("0:17,3:4");
    assertThat(LogPosition.parse("").text()).isEmpty();
  }

  @Test
  void partitionsAtTheirBeginningAreLeftOut() {
    assertThat(LogPosition.parse("0:0,1:5").text()).isEqualTo("1:5");
  }

  @Test
  void itCoversWhatIsNotAheadInAnyPartition() {
    LogPosition position = LogPosition.parse("0:5,1:7");

    assertThat(position.covers(LogPosition.parse("0:5"))).isTrue();
    assertThat(position.covers(LogPosition.parse("0:6"))).isFalse();
    assertThat(position.covers(LogPosition.parse("2:1"))).isFalse();
    assertThat(position.covers(LogPosition.START)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "1:", ":1", "1:-1", "1:2,", "1:2,1:3", "1:9999999999999999999"})
  void whatIsNoPositionIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> LogPosition.parse(text));
  }
}
