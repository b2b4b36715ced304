package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {
  private final Ring ring = new Ring(3, 1_000_000);

  @Test
  void beforeTheLogWasReachedThereIsNoPlace() {
    assertThat(ring.state().head()).isEmpty();
  }

  @Test
  void theOldestFallOutAndTheFloorRises() throws Exception {
    ring.begin(Position.of(10));
    long first = ring.numberFor(Position.of(10)).orElseThrow();

    for (long offset = 10; offset < 15; offset++) {
      ring.add(batch(offset));
    }

    assertThat(ring.floor()).isEqualTo(Position.of(12));
    assertThat(ring.numberFor(Position.of(11))).isEmpty();
    assertThat(ring.numberFor(Position.of(12))).contains(first + 2);
    assertThat(ring.from(first + 2, 2))
        .extracting(b -> b.entries().getFirst().offset())
        .containsExactly(12L, 13L);
    assertThatThrownBy(() -> ring.from(first, 1)).isInstanceOf(Ring.FallenOutException.class);
  }

  @Test
  void bytesBoundItToo() {
    Ring small = new Ring(1_000, 2L * batch(0).bytes());
    small.begin(Position.of(0));

    for (long offset = 0; offset < 9; offset++) {
      small.add(batch(offset));
    }

    assertThat(small.floor()).isEqualTo(Position.of(7));
  }

  @Test
  void aReaderInStepFindsNothingUntilThereIsMore() throws Exception {
    ring.begin(Position.of(0));
    long next = ring.state().nextNumber();

    assertThat(ring.from(next, 9)).isEmpty();
    ring.add(batch(0));

    assertThat(ring.from(next, 9)).hasSize(1);
    assertThat(ring.from(next + 1, 9)).isEmpty();
  }

  @Test
  void beginningAnewThrowsReadersOut() {
    ring.begin(Position.of(0));
    long inStep = ring.state().nextNumber();

    ring.begin(Position.of(0));

    assertThatThrownBy(() -> ring.from(inStep, 1)).isInstanceOf(Ring.FallenOutException.class);
  }

  @Test
  void anEntryIsFoundOnlyWhenNothingBeforeItIsMissing() {
    ring.begin(Position.of(10));
    ring.add(batch(10));
    ring.add(batch(12));

    assertThat(ring.find(0, 11).map(Entry::offset)).contains(12L);
    assertThat(ring.find(0, 9)).isEmpty();
    assertThat(ring.find(0, 13)).isEmpty();
    assertThat(ring.find(1, 0)).isEmpty();
  }

  private static Batch batch(long offset) {
    Entry entry =
        new Entry(0, offset, "s", "InvoiceCreated", Instant.EPOCH, "{\"n\":" + offset + "}");
    return Batch.of(List.of(entry), Position.of(offset + 1));
  }
}
