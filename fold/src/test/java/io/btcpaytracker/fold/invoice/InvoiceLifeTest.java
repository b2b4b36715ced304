package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.Life.CREATED;
import static io.btcpaytracker.fold.invoice.Life.EXPIRED;
import static io.btcpaytracker.fold.invoice.Life.EXPIRED_PARTLY_PAID;
import static io.btcpaytracker.fold.invoice.Life.MARKED_INVALID;
import static io.btcpaytracker.fold.invoice.Life.MARKED_SETTLED;
import static io.btcpaytracker.fold.invoice.Life.PAID_LATE;
import static io.btcpaytracker.fold.invoice.Life.PROCESSING;
import static io.btcpaytracker.fold.invoice.Life.SETTLED;
import static io.btcpaytracker.fold.invoice.Life.after;
import static io.btcpaytracker.fold.invoice.Life.fold;
import static io.btcpaytracker.fold.invoice.Life.payment;
import static io.btcpaytracker.fold.invoice.Life.second;
import static io.btcpaytracker.fold.invoice.Life.seen;
import static io.btcpaytracker.fold.invoice.Life.settled;
import static io.btcpaytracker.fold.invoice.Life.standing;
import static io.btcpaytracker.fold.invoice.Life.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.invoice.Outcome.Kind;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoiceLifeTest {

  @Test
  void aLightningPaymentSettlesBeforeItIsSeenAndCountsOnce() {
    // BTCPay's order, all within one second.
    var state =
        fold(
            List.of(
                told(CREATED, 0, 0),
                told(settled("ln"), 5, 1),
                told(new PaymentSeen(payment("ln", "Settled"), false), 5, 2),
                told(PROCESSING, 5, 3),
                told(SETTLED, 5, 4)));

    assertThat(standing(state)).isEqualTo("Settled");
    assertThat(state.books().payments().known())
        .singleElement()
        .satisfies(p -> assertThat(p.status()).isEqualTo(PaymentStatus.SETTLED));
  }

  @Test
  void aPaymentSeenAfterItSettledStaysSettled() {
    var outcome = after(CREATED, settled("p"), seen("p"));

    assertThat(outcome).isInstanceOf(Unchanged.class);
    assertThat(outcome.state().books().payments().known().getFirst().times().settledAt())
        .isEqualTo(second(1));
  }

  @Test
  void aSettledPaymentToldAgainKeepsItsFirstTime() {
    var state = after(CREATED, seen("p"), settled("p"), SETTLED, settled("p")).state();

    assertThat(state.books().payments().known().getFirst().times().settledAt())
        .isEqualTo(second(2));
  }

  @Test
  void lateExpiryLeavesASettledInvoiceSettledAndIsNoted() {
    var outcome = after(CREATED, SETTLED, EXPIRED);

    assertThat(standing(outcome.state())).isEqualTo("Settled");
    assertThat(outcome.state().books().times().expiredAt()).isEqualTo(second(2));
    assertThat(((Unchanged) outcome).why().kind()).isEqualTo(Kind.LATE);
  }

  @Test
  void anyEventBeforeTheCreationOpensTheInvoice() {
    var state = fold(List.of(told(PROCESSING, 9, 0), told(SETTLED, 12, 1), told(CREATED, 3, 2)));

    assertThat(standing(state)).isEqualTo("Settled");
    assertThat(state.books().times().openedAt()).isEqualTo(second(3));
    assertThat(state.books().labels().orderId()).isEqualTo("order-1");
  }

  @Test
  void untilTheCreationIsToldTheEarliestEventOpens() {
    var state = fold(List.of(told(SETTLED, 12, 0), told(PROCESSING, 9, 1)));

    assertThat(state.books().times().openedAt()).isEqualTo(second(9));
    assertThat(state.books().times().createdSeen()).isFalse();
  }

  @Test
  void marksByHandFlipAsOftenAsAPersonLikes() {
    var outcome = after(CREATED, MARKED_SETTLED, MARKED_INVALID, MARKED_SETTLED, MARKED_INVALID);

    assertThat(standing(outcome.state())).isEqualTo("Invalid/MARKED");
  }

  @Test
  void theNewestMarkWinsWhateverTheOrderOfArrival() {
    var state =
        fold(
            List.of(
                told(CREATED, 0, 0),
                told(MARKED_INVALID, 3, 1),
                told(MARKED_SETTLED, 2, 2),
                told(MARKED_SETTLED, 4, 3),
                told(MARKED_INVALID, 3, 4)));

    assertThat(standing(state)).isEqualTo("Settled/MARKED");
    assertThat(state.books().standing().since()).isEqualTo(second(4));
  }

  @Test
  void twoMarksWithinOneSecondGoByTheirPlaceInTheLog() {
    var state =
        fold(List.of(told(CREATED, 0, 0), told(MARKED_SETTLED, 2, 1), told(MARKED_INVALID, 2, 2)));

    assertThat(standing(state)).isEqualTo("Invalid/MARKED");
  }

  @Test
  void aClockSetBackAtTheSourceDoesNotStopALife() {
    var state = fold(List.of(told(CREATED, 9, 0), told(PROCESSING, 8, 1), told(SETTLED, 7, 2)));

    assertThat(standing(state)).isEqualTo("Settled");
  }

  @Test
  void whatWasPaidLateStaysPaidLate() {
    var outcome = after(CREATED, EXPIRED_PARTLY_PAID, PAID_LATE, Life.PAID_PARTIAL, PAID_LATE);

    assertThat(standing(outcome.state())).isEqualTo("Expired/PAID_LATE");
    assertThat(outcome.state().books().standing().since()).isEqualTo(second(1));
  }

  @Test
  void paymentsBeyondTheBoundAreLeftOutAndSaySo() {
    InvoiceState state = after(CREATED).state();
    for (int i = 0; i < Payments.MAX; i++) {
      state = InvoiceState.evolve(state, told(seen("p" + i), 1, i)).state();
    }

    var one = InvoiceState.evolve(state, told(seen("one too many"), 2, 9999));

    assertThat(state.books().payments().known()).hasSize(Payments.MAX);
    assertThat(((Unchanged) one).why().kind()).isEqualTo(Kind.TOO_MANY);
    assertThat(one.state().books().payments().known()).hasSize(Payments.MAX);
  }
}
