package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.dashboard.rest.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {
  private static final Instant NOW = Instant.parse("2026-10-25T22:59:59.999999Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-10-25");

  @Test
  void theLastInstantOfADayIsToday() {
    assertThat(Asked.of("Europe/Zurich", null, NOW).today()).isEqualTo(TODAY);
    assertThat(Asked.of("Europe/Zurich", null, NOW.plusMillis(1)).today())
        .isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void lookedAtFromThePastTodayIsThatDay() {
    Asked asked = Asked.of("UTC", "2026-03-01T12:14:59Z", NOW);

    assertThat(asked.today()).isEqualTo("2026-03-01");
    assertThat(asked.known()).contains(Instant.parse("2026-03-01T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    ",, 2026-10-25, 2026-10-25",
    "2026-10-01,, 2026-10-01, 2026-10-25",
    ", 2026-10-01, 2026-10-01, 2026-10-01",
    "2026-02-27, 2026-03-01, 2026-02-27, 2026-03-01",
    "2025-10-25,, 2025-10-25, 2026-10-25"
  })
  void aMissingEndIsToday(
      @Nullable String from, @Nullable String to, LocalDate first, LocalDate last) {
    assertThat(days(from, to)).isEqualTo(new Days(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-02, 2026-10-01",
    "2026-10-26,",
    "2025-10-24,",
    "2026-02-29,",
    "2026-1-1,",
    "+2026-01-01,",
    "yesterday,"
  })
  void whatIsNoStretchOfDaysIsRefused(String from, @Nullable String to) {
    assertThatThrownBy(() -> days(from, to))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(from);
  }

  private static Days days(@Nullable String from, @Nullable String to) {
    return Asked.of("UTC", null, NOW).days(from, to, 366);
  }
}
