package io.btcpaytracker.projector.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-07-23T09:00:00.001Z,      2026-07-23T09:00:00.001Z",
    "0001-01-01T00:00:00Z,          0001-01-01T00:00:00Z",
    "0000-12-31T23:59:59.999Z,      0001-12-31 23:59:59.999000Z BC",
    "-0043-03-15T12:00:00Z,         0044-03-15 12:00:00.000000Z BC",
    "9999-12-31T23:59:59.999Z,      9999-12-31T23:59:59.999Z",
    "+10000-01-01T00:00:00Z,        10000-01-01 00:00:00.000000Z AD",
    "+292278994-08-17T07:12:55.807Z, 292278994-08-17 07:12:55.807000Z AD"
  })
  void yearsHaveNoSign(Instant moment, String text) {
    assertThat(Moments.text(moment)).isEqualTo(text);
  }
}
