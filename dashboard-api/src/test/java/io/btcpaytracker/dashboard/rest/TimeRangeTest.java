package io.btcpaytracker.dashboard.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
  @Test
  void daysAreThoseOfTheZoneAndTheLastOneBelongsToThem() {
    TimeRange range = TimeRange.parse("2026-03-29", "2026-03-29", "Europe/Zurich");

    assertThat(range.from()).hasValue(Instant.parse("2026-03-28T23:00:00Z"));
    assertThat(range.to()).hasValue(Instant.parse("2026-03-29T22:00:00Z"));
  }

  @Test
  void momentsAreTakenAsTheyAreWhateverTheZone() {
    TimeRange range = TimeRange.parse("2026-03-29T01:00:00Z", null, "Asia/Tokyo");

    assertThat(range.from()).hasValue(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(range.to()).isEmpty();
  }

  @Test
  void theFirstAndTheLastDayThereIsAreTaken() {
    assertThat(TimeRange.parse("1970-01-01", "9999-12-31", "Pacific/Kiritimati").to()).isPresent();
    assertThat(TimeRange.parse("1970-01-01", "9999-12-31", "Pacific/Niue").from()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-30,",
    "2026-02-29,",
    "noon,",
    "+99999-01-01T00:00:00Z,",
    "2026-03-02,2026-03-01",
    "2026-03-01T00:00:00Z,2026-03-01T00:00:00Z"
  })
  void whatIsNoRangeIsRefused(String from, String to) {
    assertThatThrownBy(() -> TimeRange.parse(from, to, null)).isInstanceOf(ProblemException.class);
  }
}
