package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Zurich, 2026-06-01, 24, 2026-05-31T22:00:00Z",
    "Europe/Zurich, 2026-03-29, 23, 2026-03-28T23:00:00Z",
    "Europe/Zurich, 2026-10-25, 25, 2026-10-24T22:00:00Z",
    "America/Sao_Paulo, 2018-11-04, 23, 2018-11-04T03:00:00Z",
    "UTC, 2026-10-25, 24, 2026-10-25T00:00:00Z"
  })
  void aDayHasTheHoursItsZoneGivesIt(ZoneId zone, LocalDate day, int hours, Instant from) {
    Span span = Span.hours(zone, Days.only(day));

    assertThat(span.buckets()).isEqualTo(hours);
    assertThat(span.from()).isEqualTo(from);
    assertThat(Duration.between(span.from(), span.to())).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void whereClocksChangeByHalfAnHourTheLastBucketIsShort() {
    Span span =
        Span.hours(ZoneId.of("Australia/Lord_Howe"), Days.only(LocalDate.parse("2026-04-05")));

    assertThat(span.buckets()).isEqualTo(25);
    assertThat(Duration.between(span.borders().get(24), span.to()))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void hoursOfSeveralDaysFollowEachOther() {
    LocalDate day = LocalDate.parse("2026-10-24");

    Span span = Span.hours(ZoneId.of("Europe/Zurich"), new Days(day, day.plusDays(1)));

    assertThat(span.buckets()).isEqualTo(24 + 25);
    assertThat(span.borders()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void daysEndWithTheLast() {
    Span span = Span.days(ZoneId.of("UTC"), Days.upTo(LocalDate.parse("2026-03-02"), 3));

    assertThat(span.buckets()).isEqualTo(3);
    assertThat(span.from()).isEqualTo(Instant.parse("2026-02-28T00:00:00Z"));
    assertThat(span.to()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  void whereClocksWereNoQuarterHourApartTheBorderIsTheOneBefore() {
    Span span = Span.whole(ZoneId.of("Africa/Monrovia"), Days.only(LocalDate.parse("1971-06-01")));

    assertThat(span.borders())
        .containsExactly(
            Instant.parse("1971-06-01T00:30:00Z"), Instant.parse("1971-06-02T00:30:00Z"));
  }
}
