package io.btcpaytracker.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneysTest {
  private final Journeys journeys = new Journeys();

  @Test
  void eachHopIsMeasuredFromTheMomentTheWebhookWasDue() {
    journeys.begin("a", 1_000_000, true);

    journeys.arrived(Hop.ANSWERED, "a", 3_000_000);
    journeys.arrived(Hop.FRAME, "a", 6_000_000);

    assertThat(journeys.result(Hop.ANSWERED).millis().max()).isEqualTo(2);
    assertThat(journeys.result(Hop.FRAME).millis().max()).isEqualTo(5);
    assertThat(journeys.missing(Hop.FRAME)).isEmpty();
    assertThat(journeys.missing(Hop.INVOICE_ROW)).containsExactly("a");
  }

  @Test
  void onlyTheFirstArrivalCountsAndStrangersDoNot() {
    journeys.begin("a", 0, true);

    journeys.arrived(Hop.FRAME, "a", 1_000_000);
    journeys.arrived(Hop.FRAME, "a", 9_000_000);
    journeys.arrived(Hop.FRAME, "stranger", 9_000_000);

    assertThat(journeys.result(Hop.FRAME).millis()).isEqualTo(new Percentiles(1, 1, 1, 1, 1));
  }

  @Test
  void theWarmUpIsAwaitedButNotCounted() {
    journeys.begin("warm", 0, false);
    assertThat(journeys.allArrived()).isFalse();

    Arrays.stream(Hop.values()).forEach(hop -> journeys.arrived(hop, "warm", 5));

    assertThat(journeys.allArrived()).isTrue();
    assertThat(journeys.result(Hop.FRAME).millis().count()).isZero();
  }

  @Test
  void whatNeverArrivesIsMissing() {
    journeys.begin("warm", 0, false);
    journeys.begin("lost", 0, true);

    HopLatency frame = journeys.result(Hop.FRAME);

    assertThat(frame.missing()).isEqualTo(1);
    assertThat(new LatencyResult(50, 30, 5, 2, List.of(frame)).isComplete()).isFalse();
  }
}
