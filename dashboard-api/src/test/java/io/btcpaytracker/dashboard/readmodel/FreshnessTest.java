package io.btcpaytracker.dashboard.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(5);

  @Test
  void rowsWithEverythingTheLogHoldsAreZeroSecondsOld() {
    assertThat(age("0:7", 60, logEnd("0:7", 2))).contains(Duration.ZERO);
  }

  @Test
  void rowsAreAsOldAsTheOldestRecordTheyMiss() {
    FakeLog log = logEnd("0:9,1:4", 0).with(0, 7, 3).with(1, 2, 8);

    assertThat(age("0:7,1:2", 60, log)).contains(Duration.ofSeconds(8));
  }

  @Test
  void aMissingRecordThatIsNotAtHandCountsFromTheLastMoveOfTheRows() {
    assertThat(age("0:7", 60, logEnd("0:9", 0))).contains(Duration.ofSeconds(60));
  }

  @Test
  void completeRowsAgeWhileTheLogIsNotHeardOf() {
    assertThat(age("0:7", 60, logEnd("0:7", 5))).contains(Duration.ZERO);
    assertThat(age("0:7", 60, logEnd("0:7", 6))).contains(Duration.ofSeconds(6));
  }

  @Test
  void withoutTheLogRowsAreAsOldAsTheirLastMove() {
    assertThat(age("0:7", 60, new FakeLog(Optional.empty(), Map.of())))
        .contains(Duration.ofSeconds(60));
  }

  @Test
  void withoutLogAndRowsTheAgeIsUnknown() {
    var freshness =
        new Freshness(new FakeLog(Optional.empty(), Map.of()), () -> NOW, CONFIRMED_WITHIN);

    assertThat(freshness.ageOf(new RowsPosition(LogPosition.START, Map.of()))).isEmpty();
  }

  private static Optional<Duration> age(String rows, long movedSecondsAgo, LogEnd log) {
    var position =
        new RowsPosition(LogPosition.parse(rows), Map.of(0, NOW.minusSeconds(movedSecondsAgo)));
    return new Freshness(log, () -> NOW, CONFIRMED_WITHIN).ageOf(position);
  }

  private static FakeLog logEnd(String end, long confirmedSecondsAgo) {
    return new FakeLog(
        Optional.of(
            new LogEnd.Known(LogPosition.parse(end), NOW.minusSeconds(confirmedSecondsAgo))),
        Map.of());
  }

  private record FakeLog(Optional<Known> known, Map<String, Instant> arrivals) implements LogEnd {
    FakeLog with(int partition, long offset, long secondsAgo) {
      var more = new HashMap<>(arrivals);
      more.put(partition + ":" + offset, NOW.minusSeconds(secondsAgo));
      return new FakeLog(known, more);
    }

    @Override
    public Optional<Instant> arrivalOf(int partition, long offset) {
      return Optional.ofNullable(arrivals.get(partition + ":" + offset));
    }
  }
}
