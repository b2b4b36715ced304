package io.btcpaytracker.projector.rollup;

import static io.btcpaytracker.projector.rollup.States.OPENED;
import static io.btcpaytracker.projector.rollup.States.payment;
import static io.btcpaytracker.projector.rollup.States.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.rollup.RollupKey.Milestone;
import io.btcpaytracker.projector.rollup.RollupKey.Money;
import io.btcpaytracker.projector.rollup.RollupKey.MoneyClass;
import io.btcpaytracker.projector.rollup.RollupKey.Opened;
import io.btcpaytracker.projector.rollup.RollupKey.Reached;
import io.btcpaytracker.projector.rollup.RollupKey.Standing;
import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionsTest {
  private static final Instant LATER = Instant.parse("2026-07-23T10:20:00Z");
  private static final Instant LATER_BUCKET = Instant.parse("2026-07-23T10:15:00Z");

  @Test
  void aNewInvoiceIsOneOpenedInItsQuarterHour() {
    var sums = Contributions.of(state(InvoiceStatus.New).build());

    assertThat(sums)
        .isEqualTo(Map.of(opened(InvoiceStatus.New, AdditionalStatus.None, false), Measure.ONE));
  }

  @Test
  void aSettledInvoiceBringsItsMoneyWhereItSettledAndTellsHowLongItTook() {
    InvoiceState settled =
        state(InvoiceStatus.Settled)
            .setSettledAt(LATER)
            .setPayments(List.of(payment("p", PaymentStatus.Settled).setSettledAt(LATER).build()))
            .build();

    assertThat(Contributions.of(settled))
        .isEqualTo(
            Map.of(
                opened(InvoiceStatus.Settled, AdditionalStatus.None, true),
                Measure.ONE,
                money(LATER_BUCKET, Standing.Settled, MoneyClass.InOrder, "BTC"),
                Measure.of(1, new BigDecimal("0.99")),
                new Reached(OPENED, "store", Milestone.FirstPayment, 11),
                Measure.ONE,
                new Reached(LATER_BUCKET, "store", Milestone.Settlement, 24),
                Measure.ONE));
  }

  @Test
  void paymentsOfOneKindAreAddedUp() {
    InvoiceState state =
        state(InvoiceStatus.New, AdditionalStatus.PaidPartial)
            .setPayments(
                List.of(
                    payment("p", PaymentStatus.Processing).build(),
                    payment("q", PaymentStatus.Processing).setFee(null).build()))
            .build();

    assertThat(Contributions.of(state))
        .containsEntry(
            money(OPENED, Standing.Pending, MoneyClass.Partial, "BTC"),
            Measure.of(2, new BigDecimal("1.99")));
  }

  @ParameterizedTest
  @CsvSource({
    "New,        None,        false, InOrder",
    "New,        PaidPartial, false, Partial",
    "Processing, None,        false, InOrder",
    "Processing, PaidOver,    false, Overpaid",
    "Settled,    PaidOver,    true,  Overpaid",
    "Settled,    Marked,      true,  Late",
    "Settled,    Marked,      false, InOrder",
    "Expired,    None,        false, Partial",
    "Expired,    PaidPartial, true,  Partial",
    "Expired,    PaidLate,    false, Late",
    "Invalid,    PaidOver,    false, Invalid",
    "Invalid,    Marked,      true,  Invalid",
    "Unknown,    None,        false, InOrder"
  })
  void theInvoiceSaysWhatItsMoneyIs(
      InvoiceStatus status, AdditionalStatus additional, boolean late, MoneyClass expected) {
    InvoiceState state =
        state(status, additional)
            .setPayments(
                List.of(payment("p", PaymentStatus.Processing).setAfterExpiration(late).build()))
            .build();

    assertThat(Contributions.of(state))
        .containsKey(money(OPENED, Standing.Pending, expected, "BTC"));
  }

  @Test
  void aPaymentWithoutValueOrCurrencyCountsButBringsNoMoney() {
    InvoiceState state =
        state(InvoiceStatus.Processing)
            .setPayments(
                List.of(
                    payment("p", PaymentStatus.Processing).setValue(null).build(),
                    payment("q", PaymentStatus.Processing).setCurrency(null).build()))
            .build();

    assertThat(Contributions.of(state))
        .containsEntry(
            money(OPENED, Standing.Pending, MoneyClass.InOrder, ""),
            Measure.of(2, BigDecimal.ZERO));
  }

  @Test
  void aReplacedPaymentIsNeitherMoneyNorAMilestone() {
    InvoiceState state =
        state(InvoiceStatus.New)
            .setPayments(List.of(payment("p", PaymentStatus.Invalid).setSettledAt(LATER).build()))
            .build();

    assertThat(Contributions.of(state).keySet())
        .containsExactlyInAnyOrder(
            opened(InvoiceStatus.New, AdditionalStatus.None, false),
            money(OPENED, Standing.Invalid, MoneyClass.InOrder, "BTC"));
  }

  @Test
  void whatWasSettledAndThenCalledInvalidIsNoSettlement() {
    InvoiceState state =
        state(InvoiceStatus.Invalid, AdditionalStatus.Marked).setSettledAt(LATER).build();

    assertThat(Contributions.of(state).keySet())
        .containsExactly(opened(InvoiceStatus.Invalid, AdditionalStatus.Marked, false));
  }

  @Test
  void withoutTheCreationNoDurationIsKnown() {
    InvoiceState state =
        state(InvoiceStatus.Settled).setCreatedSeen(false).setSettledAt(LATER).build();

    assertThat(Contributions.of(state))
        .containsEntry(new Reached(LATER_BUCKET, "store", Milestone.Settlement, -1), Measure.ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:45:00Z",
    "1970-01-01T00:00:00Z,     1970-01-01T00:00:00Z",
    "2026-07-23T09:14:59.999Z, 2026-07-23T09:00:00Z",
    "+250000-01-01T00:15:00Z,  +250000-01-01T00:15:00Z"
  })
  void everyTimeHasAQuarterHour(Instant at, Instant bucket) {
    var state = state(InvoiceStatus.New).setOpenedAt(at).build();

    assertThat(Contributions.of(state).keySet())
        .extracting(RollupKey::bucket)
        .containsExactly(bucket);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -1",
    "0, 0",
    "1, 0",
    "2, 2",
    "3, 3",
    "4, 4",
    "5, 4",
    "6, 5",
    "900, 19",
    "4294967296, 61"
  })
  void durationsHaveTwoClassesForEachDoubling(long seconds, int durationClass) {
    assertThat(Durations.classBetween(OPENED, OPENED.plusSeconds(seconds)))
        .isEqualTo(durationClass);
  }

  private static Opened opened(InvoiceStatus status, AdditionalStatus additional, boolean paid) {
    return new Opened(OPENED, "store", status, additional, paid);
  }

  private static Money money(
      Instant bucket, Standing standing, MoneyClass moneyClass, String currency) {
    return new Money(bucket, "store", standing, moneyClass, "BTC-CHAIN", currency);
  }
}
