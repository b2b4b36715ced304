package io.btcpaytracker.fold.record;

import static io.btcpaytracker.fold.record.Records.NOW;
import static io.btcpaytracker.fold.record.Records.payment;
import static io.btcpaytracker.fold.record.Records.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.invoice.Payments;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.PaymentState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Kept, bounded, visible, explained. */
class BadInputTest {
  private static final String MARKED = ", \"manuallyMarked\": true";
  private final Records records = new Records();

  @Test
  void aClockInTheFarFutureDoesNotFreezeTheStatus() {
    records.tell(webhook("InvoiceSettled", "253402300799", "d1", MARKED));
    assertThat(records.reason())
        .contains("its clock said 9999-12-31T23:59:59Z, taken as 2026-11-21T10:05:00Z");

    InvoiceState state = records.tell(webhook("InvoiceInvalid", NOW.plusSeconds(301), MARKED));

    assertThat(state.getStatus()).isEqualTo(InvoiceStatus.Invalid);
  }

  @Test
  void aClockAtItsBeginningIsNotWhenTheInvoiceWasMade() {
    InvoiceState state = records.tell(webhook("InvoiceCreated", "0", "d1", ""));

    assertThat(state.getOpenedAt()).isEqualTo(NOW);
    assertThat(records.reason()).contains("its clock said 1970-01-01T00:00:00Z");
  }

  @Test
  void aClockWithinReasonIsBelieved() {
    Instant ahead = NOW.plus(SourceClock.AHEAD_MAX);
    InvoiceState state = records.tell(webhook("InvoiceCreated", ahead, ""));

    assertThat(state.getOpenedAt()).isEqualTo(ahead);
    assertThat(records.reason()).isEqualTo("created");
  }

  @Test
  void thirtyDigitsAreKeptExactlyAndNetIsValueLessFee() {
    String value = "123456789012345678.012345678901";
    InvoiceState state =
        records.tell(payment("InvoicePaymentSettled", NOW, "tx", value, "0.000000000001"));

    PaymentState payment = state.getPayments().getFirst();
    assertThat(payment.getValue()).isEqualTo(value);
    assertThat(payment.getFee()).isEqualTo("0.000000000001");
  }

  @Test
  void aPaymentBelowZeroIsLeftOutAndSaysSo() {
    InvoiceState state = records.tell(payment("InvoicePaymentSettled", NOW, "tx", "-1", "0"));

    assertThat(state.getPayments()).isEmpty();
    assertThat(records.reason()).contains("below zero");
  }

  @Test
  void anUnknownMethodAndCurrencyStayApart() {
    String fields =
        """
        , "paymentMethodId": "SHELLS-BEACH", "payment": {"id": "tx", "value": "7"}
        """;
    records.tell(payment("InvoicePaymentSettled", NOW, "tx", "1", "0"));
    InvoiceState state = records.tell(webhook("InvoicePaymentSettled", NOW, fields));

    assertThat(state.getPayments())
        .extracting(PaymentState::getCurrency)
        .containsExactly("BTC", "SHELLS");
  }

  @Test
  void tenThousandPaymentsAreBoundedCountedAndFitOneRecord() {
    InvoiceState state = null;
    for (int i = 0; i < 10_000; i++) {
      state =
          records.tell(payment("InvoiceReceivedPayment", NOW, "f".repeat(64) + "-" + i, "1", "0"));
    }

    assertThat(state.getPayments()).hasSize(Payments.MAX);
    assertThat(state.getPaymentsBeyond()).isEqualTo(10_000 - Payments.MAX);
    assertThat(WireFormats.INVOICE_STATE.encode(state)).hasSizeLessThan(1_000_000);
  }

  @Test
  void twoMebibytesOfMetadataLeaveASmallState() {
    String text = "x".repeat(256 * 1024 - 1);
    StringBuilder fields = new StringBuilder(", \"metadata\": {\"orderId\": \"").append(text);
    for (int i = 0; i < 7; i++) {
      fields.append("\", \"more").append(i).append("\": \"").append(text);
    }
    InvoiceState state =
        records.tell(webhook("InvoiceCreated", NOW, fields.append("\"}").toString()));

    assertThat(state.getOrderId()).hasSize(500);
    assertThat(WireFormats.INVOICE_STATE.encode(state)).hasSizeLessThan(2_000);
  }

  @Test
  void refundsAreCountedEachOnce() {
    records.tell(webhook("InvoiceRefund", NOW, ", \"pullPaymentId\": \"a\""));
    records.tell(webhook("InvoiceRefund", NOW.plusSeconds(1), ", \"pullPaymentId\": \"a\""));
    InvoiceState state =
        records.tell(webhook("InvoiceRefund", NOW.plusSeconds(2), ", \"pullPaymentId\": \"b\""));

    assertThat(state.getRefundsOffered()).isEqualTo(2);
  }
}
