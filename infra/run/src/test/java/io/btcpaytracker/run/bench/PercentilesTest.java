package io.btcpaytracker.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  private static final long MILLI = 1_000_000;

  @Test
  void ofAHundredValuesEachIsTheOneOfItsRank() {
    Percentiles percentiles =
        Percentiles.ofNanos(LongStream.rangeClosed(1, 100).map(n -> (101 - n) * MILLI).toArray());

    assertThat(percentiles).isEqualTo(new Percentiles(100, 50, 90, 99, 100));
  }

  @Test
  void ofFewValuesTheHighOnesAreTheHighest() {
    assertThat(Percentiles.ofNanos(new long[] {3 * MILLI, MILLI, 2 * MILLI}))
        .isEqualTo(new Percentiles(3, 2, 3, 3, 3));
    assertThat(Percentiles.ofNanos(new long[] {MILLI / 2}))
        .isEqualTo(new Percentiles(1, 0.5, 0.5, 0.5, 0.5));
  }

  @Test
  void oneSlowInAHundredAndOneShowsInTheMaximumOnly() {
    long[] nanos =
        LongStream.concat(LongStream.generate(() -> MILLI).limit(100), LongStream.of(900 * MILLI))
            .toArray();

    assertThat(Percentiles.ofNanos(nanos)).isEqualTo(new Percentiles(101, 1, 1, 1, 900));
  }

  @Test
  void ofNothingThereIsNothing() {
    assertThat(Percentiles.ofNanos(new long[0])).isEqualTo(new Percentiles(0, 0, 0, 0, 0));
  }
}
