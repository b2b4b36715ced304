package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Batch BATCH =
      Batch.of(
          List.of(entry(0, 5, "s1", "InvoiceCreated"), entry(1, 8, "s2", "InvoiceSettled")),
          Position.of(6, 9));

  @Test
  void aViewerInStepThatSeesEverythingSharesTheFrame() {
    assertThat(BATCH.frameFor(Position.of(5, 8), Filter.ALL).orElseThrow()).isSameAs(BATCH.frame());
  }

  @Test
  void whatAViewerHasSeenIsLeftOut() {
    assertThat(BATCH.frameFor(Position.of(6, 8), Filter.ALL).orElseThrow().text())
        .contains("\"1/8\"")
        .doesNotContain("\"0/5\"");
    assertThat(BATCH.frameFor(Position.of(6, 9), Filter.ALL)).isEmpty();
  }

  @Test
  void theCursorNeverLeadsBackBehindWhatTheViewerHasSeen() {
    Frame frame = BATCH.frameFor(Position.of(5, 20), Filter.ALL).orElseThrow();

    assertThat(Position.parse(frame.cursor())).isEqualTo(Position.of(6, 20));
  }

  @Test
  void filtersChooseByStoreAndType() {
    assertThat(filtered(Optional.of(Set.of("s1")), Optional.empty()))
        .contains("0/5")
        .doesNotContain("1/8");
    assertThat(filtered(Optional.empty(), Optional.of(Set.of("InvoiceSettled"))))
        .contains("1/8")
        .doesNotContain("0/5");
    assertThat(filtered(Optional.of(Set.of("s1")), Optional.of(Set.of("InvoiceSettled"))))
        .isEmpty();
    assertThat(filtered(Optional.of(Set.of()), Optional.empty())).isEmpty();
  }

  private static String filtered(Optional<Set<String>> stores, Optional<Set<String>> types) {
    return BATCH.frameFor(Position.of(0, 0), new Filter(stores, types)).map(Frame::text).orElse("");
  }

  private static Entry entry(int partition, long offset, String store, String type) {
    String json = "\"%d/%d\"".formatted(partition, offset);
    return new Entry(partition, offset, store, type, Instant.EPOCH, json);
  }
}
