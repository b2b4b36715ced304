package io.btcpaytracker.fold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
  private static final int[] LONG = {9, 4, 40, 0, 7, 3, 12, 25, 1, 8, 2, 2, 6};

  @Test
  void whatDoesNotMatterIsLeftOutAndWhatMattersGetsAsSmallAsItCan() {
    int[] smallest =
        Shrinking.smallest(LONG, made -> Arrays.stream(made).filter(c -> c >= 12).count() >= 2);

    assertThat(smallest).containsExactly(12, 12);
  }

  @Test
  void whatIsSmallestAlreadyStays() {
    assertThat(Shrinking.smallest(new int[0], _ -> true)).isEmpty();
    assertThat(Shrinking.smallest(LONG, made -> Arrays.equals(made, LONG))).isEqualTo(LONG);
  }

  @Test
  void theSameChoicesMakeTheSameHistoryAndMissingOnesArePlain() {
    Choices drawn = Choices.of(42);
    SimulatedInvoice first = SimulatedInvoice.live(drawn);

    assertThat(SimulatedInvoice.live(Choices.again(drawn.made())).webhooks)
        .isEqualTo(first.webhooks);
    assertThat(SimulatedInvoice.live(Choices.again(new int[0])).webhooks).hasSize(1);
  }
}
