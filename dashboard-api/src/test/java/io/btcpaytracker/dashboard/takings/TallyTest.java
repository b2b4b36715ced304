package io.btcpaytracker.dashboard.takings;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.takings.Summary.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void moneyOfDifferentCurrenciesIsNeverAdded() {
    MoneyTally tally =
        money(
            sum("Settled", "InOrder", "BTC-LN", "BTC", "0.1"),
            sum("Settled", "Late", "BTC-CHAIN", "BTC", "0.9"),
            sum("Settled", "InOrder", "BTC-LN", "XMR", "5"));

    assertThat(tally.takings())
        .containsExactly(new Taking("BTC", "1", 2), new Taking("XMR", "5", 1));
  }

  @Test
  void largeAndSmallAmountsStayExact() {
    MoneyTally tally =
        money(
            sum("Pending", "InOrder", "A", "BTC", "123456789012345678901234567890"),
            sum("Pending", "InOrder", "B", "BTC", "0.00000000001"));

    assertThat(tally.pending())
        .containsExactly(new Taking("BTC", "123456789012345678901234567890.00000000001", 2));
  }

  @Test
  void takingsThatCancelOutAreStillPayments() {
    MoneyTally tally =
        money(sum("Settled", "InOrder", "A", "BTC", "3"), sum("Settled", "Late", "A", "BTC", "-3"));

    assertThat(tally.takings()).containsExactly(new Taking("BTC", "0", 2));
  }

  @Test
  void aDayWithoutInvoicesHasAllFigures() {
    var tally = new InvoiceTally(List.of(), List.of());

    assertThat(tally.counts()).hasSize(6).containsEntry("New", 0L);
    assertThat(tally.funnel()).isEqualTo(new Summary.Funnel(0, 0, 0));
    assertThat(tally.durations().settlement()).isEqualTo(new Estimate(0, null, null));
  }

  @Test
  void quantilesLieWithinTheClassThatHoldsThem() {
    var histogram = new Histogram(new TreeMap<>(Map.of(0, 50L, 20, 49L, 40, 1L)));

    Estimate estimate = histogram.estimate();

    assertThat(estimate.invoices()).isEqualTo(100);
    assertThat(estimate.p50Seconds()).isEqualTo(1);
    assertThat(estimate.p90Seconds()).isBetween(1024L, 1449L);
  }

  private static MoneyTally money(Sums.Money... sums) {
    return new MoneyTally(List.of(sums));
  }

  private static Sums.Money sum(
      String standing, String moneyClass, String method, String currency, String amount) {
    return new Sums.Money(standing, moneyClass, method, currency, 1, new BigDecimal(amount));
  }
}
