package io.btcpaytracker.projector.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.States;
import io.btcpaytracker.projector.rows.InvoiceRows.Replaced;
import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvoiceNewsTest {
  /** The n-th event at the n-th of these. */
  private static final List<String> RECEIVED =
      List.of("10:01", "10:05", "10:20", "10:21", "10:44", "10:59");

  @Test
  void statesWithinTheQuarterHourOfALaterOneAreNotMissed() {
    assertThat(news(Optional.empty(), 1).missing()).isEmpty();
    assertThat(news(rowAfter(1), 3).missing()).isEmpty();
  }

  @Test
  void ofEachQuarterHourTheLastStateIsMissed() {
    assertThat(news(Optional.empty(), 5).missing())
        .hasValueSatisfying(missing -> assertThat(missing.offsets()).containsExactly(1L, 3L, 4L));
  }

  @Test
  void whatCameIsNotMissed() {
    assertThat(news(Optional.empty(), 1, 3, 5).missing())
        .hasValueSatisfying(missing -> assertThat(missing.offsets()).containsExactly(4L));
  }

  @Test
  void whatTheRowsHaveIsNotMissed() {
    assertThat(news(rowAfter(3), 5).missing())
        .hasValueSatisfying(missing -> {
          assertThat(missing.after()).isEqualTo(3);
          assertThat(missing.offsets()).containsExactly(4L);
        });
  }

  @Test
  void anEarlierClockDoesNotTurnKnowledgeBack() {
    InvoiceState state = state(List.of(effect(0, "10:01"), effect(1, "09:00"), effect(2, "10:02")));

    assertThat(InvoiceNews.of(Optional.empty(), List.of(state)).missing()).isEmpty();
  }

  private static InvoiceNews news(Optional<Replaced> row, int... came) {
    return InvoiceNews.of(row, IntStream.of(came).mapToObj(InvoiceNewsTest::after).toList());
  }

  private static Optional<Replaced> rowAfter(int offset) {
    return Optional.of(new Replaced(offset, Figures.of(after(offset))));
  }

  private static InvoiceState after(int offset) {
    return state(
        IntStream.rangeClosed(0, offset).mapToObj(i -> effect(i, RECEIVED.get(i))).toList());
  }

  private static InvoiceState state(List<EventEffect> effects) {
    return States.state(InvoiceStatus.New, AdditionalStatus.None)
        .setLogOffset(effects.getLast().getLogOffset())
        .setEffects(effects)
        .build();
  }

  private static EventEffect effect(int offset, String received) {
    return EventEffect.newBuilder()
        .setLogPartition(0)
        .setLogOffset(offset)
        .setReceivedAt(Instant.parse("2026-07-23T" + received + ":00Z"))
        .setRedelivery(false)
        .setOutcome(Outcome.Unchanged)
        .setFromStatus(InvoiceStatus.New)
        .setToStatus(InvoiceStatus.New)
        .setReason("")
        .build();
  }
}
